using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Outbox;

namespace PanjinPropertyCms.Kernel.Status;

/// <summary>Gathers the state of the site for the status page and its interface. Nobody else asks for it, so it may cost a few queries.</summary>
public sealed class SiteStatusReader(IServiceProvider services)
{
    private const int Shown = 10;

    public async Task<SiteStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var followers = await services.GetRequiredService<FollowerLag>().ReadAsync(cancellationToken);
        var outbox = await OutboxAsync(cancellationToken);
        var jobs = await JobsAsync(cancellationToken);
        var tasks = await Db.Set<LongTask>().AsNoTracking().OrderByDescending(t => t.CreatedUtc).Take(Shown).ToListAsync(cancellationToken);
        var groups = new List<StatusGroup>();
        foreach (var part in services.GetRequiredService<Enabled<IStatusPart>>())
        {
            groups.Add(new StatusGroup(part.Name, await part.ReadAsync(cancellationToken)));
        }

        var backups = services.GetRequiredService<BackupHealth>();
        var backup = backups.Look();
        var keys = await services.GetRequiredService<KeyProbe>().FitsAsync(cancellationToken);
        var uptime = services.GetRequiredService<Uptime>();
        return new SiteStatus
        {
            AtUtc = uptime.NowUtc,
            Version = typeof(SiteStatusReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
            StartedUtc = uptime.StartedUtc,
            Followers = followers,
            Outbox = outbox,
            Jobs = jobs,
            Tasks = tasks,
            Groups = [.. groups, new("备份", [new("最近一次", backups.Short())])],
            Slow = services.GetRequiredService<SlowRequests>().Top(Shown),
            Problems = StatusProblems.Of(followers, outbox, jobs, tasks, groups, backup, keys),
        };
    }

    private CmsDbContext Db => services.GetRequiredService<CmsDbContext>();

    private async Task<OutboxStatus> OutboxAsync(CancellationToken cancellationToken)
    {
        var open = Db.Set<OutboxMessage>().AsNoTracking().Where(m => m.SentUtc == null);
        var failed = open.Where(m => m.LastError != null);
        return new OutboxStatus(await open.CountAsync(m => m.LastError == null, cancellationToken), await failed.CountAsync(cancellationToken),
            await failed.OrderByDescending(m => m.CreatedUtc).Take(Shown).Select(m => new FailedMessage(m.Id, m.Kind, m.Attempts, m.CreatedUtc, m.DueUtc, m.LastError!)).ToListAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<JobStatus>> JobsAsync(CancellationToken cancellationToken)
    {
        var leases = await Db.Set<JobLease>().AsNoTracking().ToDictionaryAsync(l => l.Name, cancellationToken);
        var features = services.GetRequiredService<IFeatures>();
        return [.. services.GetServices<JobType>().Where(j => features.IsEnabled(j.Type)).Select(j => (IScheduledJob)services.GetRequiredService(j.Type))
            .Select(j => leases.TryGetValue(j.Name, out var l) ? new JobStatus(j.Name, j.Cron, l.LastRunUtc, l.LastError) : new JobStatus(j.Name, j.Cron, null, null))
            .OrderBy(j => j.Name, StringComparer.Ordinal)];
    }
}

/// <summary>Since when this process runs.</summary>
public sealed class Uptime(TimeProvider time)
{
    public DateTime StartedUtc { get; } = time.GetUtcNow().UtcDateTime;

    public DateTime NowUtc => time.GetUtcNow().UtcDateTime;
}
