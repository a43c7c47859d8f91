using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Hosting;

/// <summary>Held by the one process that may write a data folder. The operating system frees it when the process dies, however it dies.</summary>
public sealed class SiteLock : IDisposable
{
    private readonly FileStream _file;

    private SiteLock(FileStream file) => _file = file;

    /// <summary>Null when another process holds it.</summary>
    public static SiteLock? TryTake(DataFolder folder)
    {
        try
        {
            return new SiteLock(new FileStream(folder.File("site.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
