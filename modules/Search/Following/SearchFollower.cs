using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Search.Following;

/// <summary>Keeps this node's index level with the change log. Its cursor lies in the index's own commit, so the two cannot disagree.</summary>
internal sealed class SearchFollower(SearchIndex index, SearchSources sources, ISearchEngine engine, IServiceScopeFactory scopes, ILogger<SearchFollower> log) : IChangeFollower, IRebuildOnRequest
{
    /// <summary>Documents read and indexed at a time while following; a long law is a megabyte.</summary>
    private const int ChunkSize = 50;

    public string Name => "搜索索引";

    public ValueTask<ChangeCursor?> LoadAsync(CancellationToken cancellationToken)
    {
        var opened = index.Value;
        if (opened.State == IndexState.InUse)
        {
            throw new InvalidOperationException($"搜索索引正被另一个进程使用（{opened.Reason}）。");
        }

        WarmUp();
        return new(opened.State == IndexState.Ready && Guid.TryParse(opened.Cursor.Epoch, out var epoch) ? new ChangeCursor(epoch, opened.Cursor.Position) : null);
    }

    public async Task RebuildAsync(ChangeCursor cursor, CancellationToken cancellationToken)
    {
        log.LogInformation("Building the search index ({Reason})", index.Value.Reason ?? "requested");
        await index.Value.RebuildAsync(sources.ReadAllAsync(cancellationToken), ToIndex(cursor), null, cancellationToken);
        WarmUp();
        log.LogInformation("The search index is built");
    }

    public async Task FollowAsync(IReadOnlyList<Change> changes, ChangeCursor cursor, CancellationToken cancellationToken)
    {
        foreach (var kind in changes.GroupBy(c => c.Kind))
        {
            if (sources.TypeOf(kind.Key) is not { } type)
            {
                continue;
            }

            foreach (var ids in kind.Select(c => c.RecordId).Distinct().Chunk(ChunkSize))
            {
                var documents = await sources.ReadAsync(type, ids, cancellationToken);
                Apply(documents, [.. ids.Except(documents.Select(d => d.Id))], index.Value.Cursor, cancellationToken);
            }
        }

        Apply([], [], ToIndex(cursor), cancellationToken);
    }

    /// <summary>The first search compiles code and loads a dictionary, up to a second: nobody should wait for that.</summary>
    private void WarmUp() => engine.Search(new SearchRequest { Text = "物业服务合同 到期" });

    /// <summary>For <c>reindex</c>: everything anew, beside the present index.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var position = await db.Set<ChangeEntry>().MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0;
        await index.Value.RebuildAsync(sources.ReadAllAsync(cancellationToken), index.Value.Cursor with { Position = Math.Min(position, index.Value.Cursor.Position) }, null, cancellationToken);
    }

    private void Apply(IReadOnlyCollection<SearchDocument> upserts, IReadOnlyCollection<Guid> deletes, IndexCursor cursor, CancellationToken cancellationToken)
    {
        if (!index.Value.Apply(upserts, deletes, cursor, cancellationToken))
        {
            // The pump loads the cursor again, finds none, and rebuilds.
            throw new InvalidOperationException($"The search index must be rebuilt: {index.Value.Reason}");
        }
    }

    private static IndexCursor ToIndex(ChangeCursor cursor) => new(cursor.Epoch.ToString(), cursor.Position);
}
