using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Outbox;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Status;

/// <summary>Has messages that failed, or were held after a restore, sent with the next run of the outbox.</summary>
public sealed class RetryOutbox(CmsDbContext db, IUnitOfWork work, IAuthorizer authorizer, IAuditLog audit, TimeProvider time)
{
    /// <param name="id">One message, or null for all that failed.</param>
    /// <returns>How many will be tried.</returns>
    public async Task<Outcome<int>> RunAsync(Guid? id, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(KernelPermissions.ManageTasks, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        var now = time.GetUtcNow().UtcDateTime;
        return await work.RunAsync<Outcome<int>>(async token =>
        {
            var count = await db.Set<OutboxMessage>().Where(m => m.SentUtc == null && m.LastError != null && (id == null || m.Id == id))
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueUtc, now).SetProperty(m => m.LastError, (string?)null), token);
            audit.Write("outbox.retry", nameof(OutboxMessage), id?.ToString() ?? "", $"{count} 条");
            return count == 0 ? Refusal.NotFound("要重发的消息") : count;
        }, cancellationToken);
    }
}

/// <summary>Runs a scheduled job now, beside its times.</summary>
public sealed class RunJobNow(IServiceProvider services, IUnitOfWork work, IAuthorizer authorizer, IAuditLog audit)
{
    /// <param name="name">As the status page shows it.</param>
    public async Task<Outcome<string>> RunAsync(string name, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(KernelPermissions.ManageTasks, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        if (!services.GetServices<JobType>().Any(j => ((IScheduledJob)services.GetRequiredService(j.Type)).Name == name))
        {
            return Refusal.NotFound("这个定时任务");
        }

        await work.RunAsync(_ =>
        {
            audit.Write("job.run", "Job", name);
            return Task.FromResult(true);
        }, cancellationToken);
        var scheduler = await services.GetRequiredService<Quartz.ISchedulerFactory>().GetScheduler(cancellationToken);
        await scheduler.TriggerJob(new Quartz.JobKey(name), null, cancellationToken);
        return name;
    }
}
