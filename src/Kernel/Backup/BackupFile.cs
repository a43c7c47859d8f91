using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>A backup that is being read. Whatever is wrong with the file is told in one sentence.</summary>
public sealed class BackupFile : IDisposable
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ZipArchive _zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Opens a file and reads its manifest; the other parts are not looked at.</summary>
    /// <exception cref="BackupException">There is no such file, it is none of ours, half, damaged or newer than this program.</exception>
    public static BackupFile Open(string file)
    {
        if (!File.Exists(file))
        {
            throw new BackupException($"没有这个文件：{file}");
        }

        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(file);
            var entry = zip.GetEntry(BackupLayout.Manifest) ?? throw new BackupException("这不是本系统的备份文件，或者它没有写完。");
            var json = Bytes(entry);
            if (zip.GetEntry(BackupLayout.ManifestHash) is not { } hash || System.Text.Encoding.ASCII.GetString(Bytes(hash)) != Convert.ToHexStringLower(SHA256.HashData(json)))
            {
                throw BackupException.Damaged("清单对不上");
            }

            var format = JsonDocument.Parse(json).RootElement.GetProperty("format").GetInt32();
            return format <= BackupManifest.NewestFormat
                ? new BackupFile(zip, JsonSerializer.Deserialize<BackupManifest>(json, Json)!)
                : throw new BackupException($"这份备份的格式（{format}）比本程序认识的（{BackupManifest.NewestFormat}）新。请用做备份的那个版本或更新的程序恢复。");
        }
        catch (BackupException)
        {
            zip?.Dispose();
            throw;
        }
        catch (Exception error) when (IsDamage(error))
        {
            zip?.Dispose();
            throw new BackupException("备份文件不完整或已损坏：它可能没有写完，或没有复制完。请换一份备份。", error);
        }
    }

    /// <summary>Reads every part and compares its fingerprint with the manifest.</summary>
    /// <exception cref="BackupException">One is missing or different; the sentence names it.</exception>
    public async Task VerifyAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var done = 0L;
        foreach (var entry in Manifest.Entries)
        {
            await ReadAsync(entry, async (stream, token) => await stream.CopyToAsync(Stream.Null, token), cancellationToken);
            progress?.Report(done += entry.Length);
        }
    }

    /// <summary>Hands one part to a reader and checks its fingerprint on the way.</summary>
    internal async Task ReadAsync(BackupEntry entry, Func<Stream, CancellationToken, Task> read, CancellationToken cancellationToken)
    {
        try
        {
            var part = _zip.GetEntry(entry.Name) ?? throw BackupException.Damaged($"缺少 {entry.Name}");
            await using var stream = await part.OpenAsync(cancellationToken);
            await using var hashing = new HashingStream(stream);
            await read(hashing, cancellationToken);
            if (hashing.Length != entry.Length || hashing.Hash() != entry.Sha256)
            {
                throw BackupException.Damaged(entry.Name);
            }
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw BackupException.Damaged(entry.Name, error);
        }
    }

    internal async Task<byte[]> BytesAsync(BackupEntry entry, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        await ReadAsync(entry, (stream, token) => stream.CopyToAsync(memory, token), cancellationToken);
        return memory.ToArray();
    }

    public void Dispose() => _zip.Dispose();

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>Damaged archives show themselves by many exceptions.</summary>
    private static bool IsDamage(Exception error) =>
        error is InvalidDataException or EndOfStreamException or JsonException or KeyNotFoundException or InvalidOperationException or NotSupportedException or ArgumentException or OverflowException
        || (error is IOException && !error.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase));
}
