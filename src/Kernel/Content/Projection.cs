namespace PanjinPropertyCms.Kernel.Content;

/// <summary>
/// Fills a module's own small tables from published content, so that pages query columns and never JSON. It can be rebuilt from
/// the content at any time.
/// </summary>
public interface IProjection
{
    /// <summary>The type of content that it reads.</summary>
    string ContentType { get; }

    /// <summary>The costly, pure work (parsing, rendering), before the writer gate is asked for.</summary>
    object Prepare(ContentRecord record);

    /// <summary>Writes the rows, in the transaction. What it replaced is gone.</summary>
    Task WriteAsync(ContentRecord record, object prepared, CancellationToken cancellationToken);

    /// <summary>After the rows of some items were written, in the same transaction: what rests on several of them at once.</summary>
    Task WrittenAsync(IReadOnlyList<ContentRecord> records, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes the rows of an item away, in the transaction.</summary>
    Task RemoveAsync(Guid itemId, CancellationToken cancellationToken);
}

/// <inheritdoc cref="IProjection"/>
public abstract class Projection<TPrepared> : IProjection
    where TPrepared : class
{
    public abstract string ContentType { get; }

    object IProjection.Prepare(ContentRecord record) => Prepare(record);

    Task IProjection.WriteAsync(ContentRecord record, object prepared, CancellationToken cancellationToken) => WriteAsync(record, (TPrepared)prepared, cancellationToken);

    public virtual Task WrittenAsync(IReadOnlyList<ContentRecord> records, CancellationToken cancellationToken) => Task.CompletedTask;

    public abstract Task RemoveAsync(Guid itemId, CancellationToken cancellationToken);

    /// <inheritdoc cref="IProjection.Prepare"/>
    protected abstract TPrepared Prepare(ContentRecord record);

    /// <inheritdoc cref="IProjection.WriteAsync"/>
    protected abstract Task WriteAsync(ContentRecord record, TPrepared prepared, CancellationToken cancellationToken);
}
