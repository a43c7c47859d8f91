using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>Which node works on which long task. A node says every few seconds that it lives; a task whose node is silent is taken over by whoever asks next.</summary>
internal sealed class LongTaskLease(CmsDbContext db, IUnitOfWork work, NodeName node, IOptions<DatabaseOptions> options, TimeProvider time)
{
    /// <summary>Ten times <see cref="TaskPulse.Beat"/>: a busy machine must not lose its task.</summary>
    internal static readonly TimeSpan Silence = TimeSpan.FromSeconds(50);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes the oldest task that waits or whose node is silent.</summary>
    /// <param name="atStart">The process has just begun: on SQLite, which has one node, nobody can be working on anything.</param>
    internal async Task<LongTask?> TakeAsync(bool atStart, CancellationToken cancellationToken)
    {
        var alone = atStart && options.Value.Provider == DatabaseProvider.Sqlite;
        var silent = Now - Silence;
        // A look without the gate: most of the time there is nothing to take.
        var found = await db.Set<LongTask>().AsNoTracking()
            .Where(t => t.State == LongTaskState.Waiting || (t.State == LongTaskState.Running && (alone || t.AliveUtc == null || t.AliveUtc < silent)))
            .OrderBy(t => t.CreatedUtc).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var now = Now;
        var taken = await work.RunAsync(token => db.Set<LongTask>()
            .Where(t => t.Id == found.Id && t.State == found.State && t.AliveUtc == found.AliveUtc)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.State, LongTaskState.Running).SetProperty(t => t.Node, node.Value).SetProperty(t => t.AliveUtc, now).SetProperty(t => t.StartedUtc, now), token), cancellationToken);
        return taken == 1 ? found : null;
    }

    /// <summary>Says that this node lives, and how far it is.</summary>
    /// <returns>False when another node has taken the task over.</returns>
    internal async Task<bool> BeatAsync(Guid id, LongTaskProgress progress, CancellationToken cancellationToken)
    {
        var now = Now;
        return await work.RunAsync(token => Mine(id)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.AliveUtc, now).SetProperty(t => t.Done, progress.Done).SetProperty(t => t.Total, progress.Total).SetProperty(t => t.Bad, progress.Bad), token), cancellationToken) == 1;
    }

    /// <summary>Gives the task back at a stop, so that the next node need not wait for silence.</summary>
    internal Task ReleaseAsync(Guid id, CancellationToken cancellationToken) => work.RunAsync(token => Mine(id)
        .ExecuteUpdateAsync(s => s.SetProperty(t => t.State, LongTaskState.Waiting).SetProperty(t => t.AliveUtc, (DateTime?)null), token), cancellationToken);

    internal Task EndAsync(Guid id, LongTaskState state, string message, CancellationToken cancellationToken)
    {
        var now = Now;
        return work.RunAsync(token => Mine(id)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.State, state).SetProperty(t => t.Message, message).SetProperty(t => t.EndedUtc, now), token), cancellationToken);
    }

    private IQueryable<LongTask> Mine(Guid id) => db.Set<LongTask>().Where(t => t.Id == id && t.State == LongTaskState.Running && t.Node == node.Value);
}
