using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outbox;
using PanjinPropertyCms.Kernel.Status;

namespace PanjinPropertyCms.Web.Operations;

/// <summary>Figures that cost a query, read every fifteen seconds and not with every scrape. Made only where metrics are on.</summary>
internal sealed class SiteGauges : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private readonly IServiceScopeFactory _scopes;
    private readonly DataFolder _folder;
    private readonly TimeProvider _time;
    private readonly ILogger<SiteGauges> _log;
    private readonly Meter _meter = new(SiteMeter.Name);
    private volatile IReadOnlyList<FollowerStatus> _followers = [];
    private long _waiting;
    private long _failed;

    public SiteGauges(IServiceScopeFactory scopes, DataFolder folder, TimeProvider time, ILogger<SiteGauges> log)
    {
        (_scopes, _folder, _time, _log) = (scopes, folder, time, log);
        _meter.CreateObservableGauge("panjin.follower.behind", () => _followers.Select(f => new Measurement<long>(f.Behind, new KeyValuePair<string, object?>("follower", f.Name))), description: "Changes that a follower has not followed");
        _meter.CreateObservableGauge("panjin.follower.waiting", () => _followers.Select(f => new Measurement<double>(f.Waiting.TotalSeconds, new KeyValuePair<string, object?>("follower", f.Name))), "s");
        _meter.CreateObservableGauge("panjin.outbox.waiting", () => Volatile.Read(ref _waiting), description: "Messages not sent yet");
        _meter.CreateObservableGauge("panjin.outbox.failed", () => Volatile.Read(ref _failed), description: "Messages whose last attempt failed");
        _meter.CreateObservableGauge("panjin.index.size", () => Size("search"), "By");
        _meter.CreateObservableGauge("panjin.database.size", () => Size("site.db"), "By");
        _meter.CreateObservableGauge("panjin.database.wal", () => Size("site.db-wal"), "By");
        _meter.CreateObservableGauge("panjin.disk.free", () => new DriveInfo(_folder.Path).AvailableFreeSpace, "By");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                _log.LogWarning(error, "The figures could not be read");
            }

            await Task.WhenAny(Task.Delay(Every, _time, stoppingToken));
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        _followers = await scope.ServiceProvider.GetRequiredService<FollowerLag>().ReadAsync(cancellationToken);
        var open = scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<OutboxMessage>().Where(m => m.SentUtc == null);
        Volatile.Write(ref _waiting, await open.LongCountAsync(cancellationToken));
        Volatile.Write(ref _failed, await open.LongCountAsync(m => m.LastError != null, cancellationToken));
    }

    private long Size(string relative)
    {
        var path = _folder.File(relative);
        return File.Exists(path) ? new FileInfo(path).Length : Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) : 0;
    }
}
