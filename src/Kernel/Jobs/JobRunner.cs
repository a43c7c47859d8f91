using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>Runs one job under its lease, as the system.</summary>
internal sealed class JobRunner(IServiceScopeFactory scopes, NodeName node, TimeProvider time, ILogger<JobRunner> log)
{
    /// <summary>Longer than any job should take; a node that dies gives it up after this time.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(10);

    internal async Task RunAsync(Type jobType, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var job = (IScheduledJob)scope.ServiceProvider.GetRequiredService(jobType);
        if (!scope.ServiceProvider.GetRequiredService<IFeatures>().IsEnabled(jobType) || !await TakeLeaseAsync(job.Name, cancellationToken))
        {
            return;
        }

        CurrentActor.DeclareSystem($"系统·{job.Name}");
        string? failure = null;
        try
        {
            await job.RunAsync(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Job {Job} failed", job.Name);
            failure = error.Message;
            Status.SiteMeter.JobFailed(job.Name);
        }

        await NoteAsync(job.Name, failure, cancellationToken);
    }

    private async Task<bool> TakeLeaseAsync(string name, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var now = time.GetUtcNow().UtcDateTime;
        var lease = await db.Set<JobLease>().SingleOrDefaultAsync(l => l.Name == name, cancellationToken) ?? db.Add(new JobLease { Name = name }).Entity;
        if (lease.UntilUtc > now && lease.Node != node.Value)
        {
            return false;
        }

        // A job of every ten seconds must not write twice each time: the lease is kept and renewed at half its time.
        if (lease.Node == node.Value && lease.UntilUtc > now + (LeaseTime / 2))
        {
            return true;
        }

        (lease.Node, lease.UntilUtc) = (node.Value, now + LeaseTime);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node took it in the same moment.
            return false;
        }
    }

    /// <summary>Notes how the run ended, at most once a minute unless it failed or recovered.</summary>
    private async Task NoteAsync(string name, string? failure, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var lease = await db.Set<JobLease>().SingleAsync(l => l.Name == name, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        if (lease.LastError == failure && lease.LastRunUtc > now.AddMinutes(-1))
        {
            return;
        }

        (lease.LastRunUtc, lease.LastError) = (now, failure);
        await db.SaveChangesAsync(cancellationToken);
    }
}
