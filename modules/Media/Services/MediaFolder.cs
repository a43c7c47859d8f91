using System.Security.Cryptography;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Media.Services;

/// <summary>
/// The files themselves, in <c>media/</c> of the data folder, each named by its SHA-256: what is stored is never changed, and equal
/// content is stored once. Several nodes need the folder to be shared. A file that no row names any more stays; it costs only room,
/// and the backups from before the replacement still need it.
/// </summary>
internal sealed class MediaFolder(DataFolder data)
{
    private const int BufferSize = 81920;

    /// <summary>Where files are written before they are whole. Beside the others, so that moving is renaming.</summary>
    internal string Incoming { get; } = data.File("media/incoming");

    internal string PathOf(string sha256) => data.File(Path.Combine("media", sha256[..2], sha256));

    /// <summary>Writes the content to a temporary file and hashes it on the way.</summary>
    /// <returns>Null when there is more than <paramref name="most"/> bytes.</returns>
    internal async Task<StagedFile?> StageAsync(Stream content, long most, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Incoming);
        var path = Path.Combine(Incoming, Guid.NewGuid().ToString("N"));
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[BufferSize];
            var length = 0L;
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if ((length += read) > most)
                {
                    File.Delete(path);
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            // On the disk before the row that names it.
            file.Flush(flushToDisk: true);
            return new StagedFile(path, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Gives a checked file its name; one of that name is the same file.</summary>
    internal void Keep(StagedFile staged)
    {
        var target = PathOf(staged.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(staged.Path, target, overwrite: true);
    }

    /// <summary>Deletes the bytes: somebody may have uploaded what must not be there.</summary>
    internal void Remove(string sha256) => File.Delete(PathOf(sha256));
}

/// <summary>A whole file under a temporary name; it is gone after disposal unless it was kept.</summary>
internal sealed record StagedFile(string Path, long Length, string Sha256) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}
