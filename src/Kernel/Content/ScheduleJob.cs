using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>Publishes and withdraws what is due. Each item stands alone: a bad one never holds up the others. What is refused is not tried again: its schedule ends and the reason is kept for the editors.</summary>
internal sealed class ScheduleJob(CmsDbContext db, IServiceScopeFactory scopes, TimeProvider time, ILogger<ScheduleJob> log) : IScheduledJob
{
    public string Name => "定时发布";

    public string Cron => "0 * * * * ?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var publish = await db.Set<ContentItem>().Where(i => i.PublishAtUtc <= now).Select(i => i.Id).ToListAsync(cancellationToken);
        var withdraw = await db.Set<ContentItem>().Where(i => i.WithdrawAtUtc <= now && i.Status == ContentStatus.Published).Select(i => i.Id).ToListAsync(cancellationToken);
        foreach (var id in publish)
        {
            await OneAsync(id, "定时发布", s => s.GetRequiredService<PublishContent>().RunAsync(id, null, cancellationToken), cancellationToken);
        }

        foreach (var id in withdraw)
        {
            await OneAsync(id, "定时撤下", s => s.GetRequiredService<WithdrawContent>().RunAsync(id, null, "发布期限已到。", cancellationToken), cancellationToken);
        }
    }

    private async Task OneAsync(Guid id, string what, Func<IServiceProvider, Task<Outcomes.Outcome<ContentItem>>> act, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var outcome = await act(scope.ServiceProvider);
            // Somebody saved at the same instant: the next minute is soon enough.
            if (!outcome.Done && outcome.Refusals[0].Code != Outcomes.Refusal.StaleCode)
            {
                await scope.ServiceProvider.GetRequiredService<EndSchedule>().RunAsync(id, what, outcome.Refusals, cancellationToken);
                log.LogWarning("Scheduled change of {Item} was refused: {Reasons}", id, string.Join(" ", outcome.Refusals.Select(r => r.Message)));
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Scheduled change of {Item} failed", id);
        }
    }
}
