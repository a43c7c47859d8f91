using PanjinPropertyCms.Kernel.Hosting;

namespace PanjinPropertyCms.Media.Services;

/// <summary>Deletes what an upload left behind when the machine went down. A day old, because another node may be uploading now.</summary>
internal sealed class SweepUnfinished(MediaFolder folder, TimeProvider time) : IStartTask
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var incoming = new DirectoryInfo(folder.Incoming);
        var before = time.GetUtcNow().UtcDateTime - Abandoned;
        foreach (var file in incoming.Exists ? incoming.GetFiles().Where(f => f.LastWriteTimeUtc < before) : [])
        {
            file.Delete();
        }

        return Task.CompletedTask;
    }
}
