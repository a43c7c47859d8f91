using Lucene.Net.Search;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>The index as it was at one moment, for one search; nothing that it shows goes away before it is disposed.</summary>
internal sealed class SearchLease(IndexGeneration generation) : IDisposable
{
    internal IndexSearcher Searcher { get; } = generation.AcquireSearcher();

    public void Dispose()
    {
        generation.ReleaseSearcher(Searcher);
        generation.LetGo();
    }
}
