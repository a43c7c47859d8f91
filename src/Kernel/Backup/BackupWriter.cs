using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Writes a backup under a temporary name, part by part with a fingerprint each, and gives it its name when it is whole.</summary>
internal sealed class BackupWriter : IAsyncDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly string _file;
    private readonly FileStream _stream;
    private readonly ZipArchive _zip;
    private readonly List<BackupEntry> _entries = [];
    private readonly IProgress<long>? _progress;
    private long _written;
    private bool _finished;

    /// <exception cref="BackupException">There is a file of that name already.</exception>
    internal BackupWriter(string file, IProgress<long>? progress)
    {
        if (File.Exists(file))
        {
            throw new BackupException($"已经有文件 {file}。请换一个名字，备份不会覆盖别的文件。");
        }

        (_file, _progress) = (file, progress);
        // It may hold the whole site: nobody but the service reads it.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = BufferSize, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _stream = new FileStream(Unfinished, options);
        _zip = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    internal IReadOnlyList<BackupEntry> Entries => _entries;

    private string Unfinished => _file + BackupLayout.Unfinished;

    /// <summary>Adds a part from a stream.</summary>
    internal async Task AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        // Attachments are compressed already (PDF, Office, pictures).
        await using var part = await _zip.CreateEntry(name, name.StartsWith(BackupLayout.FileFolder + "media/", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Fastest)
            .OpenAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var length = 0L;
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0; length += read)
            {
                hash.AppendData(buffer, 0, read);
                await part.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                _progress?.Report(_written += read);
            }

            _entries.Add(new BackupEntry(name, length, Convert.ToHexStringLower(hash.GetHashAndReset())));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    internal async Task AddFileAsync(string name, string path, CancellationToken cancellationToken)
    {
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, useAsync: true);
        await AddAsync(name, content, cancellationToken);
    }

    internal async Task AddBytesAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        await using var stream = new MemoryStream(content);
        await AddAsync(name, stream, cancellationToken);
    }

    /// <summary>Writes the manifest, brings everything to the disk and gives the file its name.</summary>
    internal async Task<BackupManifest> FinishAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        var whole = manifest with { Entries = [.. _entries] };
        var json = JsonSerializer.SerializeToUtf8Bytes(whole, BackupFile.Json);
        await AddBytesAsync(BackupLayout.Manifest, json, cancellationToken);
        await AddBytesAsync(BackupLayout.ManifestHash, System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))), cancellationToken);
        await _zip.DisposeAsync();
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync();
        File.Move(Unfinished, _file);
        _finished = true;
        return whole;
    }

    public async ValueTask DisposeAsync()
    {
        if (_finished)
        {
            return;
        }

        try
        {
            await _zip.DisposeAsync();
            await _stream.DisposeAsync();
        }
        catch (IOException)
        {
            // A full disk refuses the end of the archive too; what counts is why the work failed.
        }
        finally
        {
            File.Delete(Unfinished);
        }
    }
}
