namespace PanjinPropertyCms.Kernel.Data;

/// <summary>How far a follower has come: a position in the log of one life of the database.</summary>
public readonly record struct ChangeCursor(Guid Epoch, long Position);

/// <summary>A row of the change log as followers see it.</summary>
public sealed record Change(long Id, string Kind, Guid RecordId);

/// <summary>
/// Does something durable after each committed change: index, cache, feed. It keeps its cursor together with its effect (in the
/// index's commit, in memory), so that the two cannot disagree; changes may come twice, and must then do nothing.
/// </summary>
public interface IChangeFollower
{
    /// <summary>For the status page, in Chinese; unique.</summary>
    string Name { get; }

    /// <summary>How far it has come; null when it has to start anew.</summary>
    ValueTask<ChangeCursor?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Builds everything from the records, as of the cursor; later changes will follow.</summary>
    Task RebuildAsync(ChangeCursor cursor, CancellationToken cancellationToken);

    /// <summary>Takes the next changes, in order, and stands at the cursor afterwards.</summary>
    Task FollowAsync(IReadOnlyList<Change> changes, ChangeCursor cursor, CancellationToken cancellationToken);
}

/// <summary>A follower of which nothing outlives the process: it starts at the end of the log.</summary>
public abstract class MemoryFollower : IChangeFollower
{
    public abstract string Name { get; }

    public virtual ValueTask<ChangeCursor?> LoadAsync(CancellationToken cancellationToken) => new((ChangeCursor?)null);

    public virtual Task RebuildAsync(ChangeCursor cursor, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task FollowAsync(IReadOnlyList<Change> changes, ChangeCursor cursor, CancellationToken cancellationToken) => OnChangesAsync(changes, cancellationToken);

    /// <summary>Called with the changes in the order of their commits.</summary>
    protected abstract Task OnChangesAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken);
}
