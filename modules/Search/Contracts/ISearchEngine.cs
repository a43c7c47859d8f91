namespace PanjinPropertyCms.Search.Contracts;

/// <summary>Asks the index of this node.</summary>
public interface ISearchEngine
{
    /// <summary>
    /// Answers any request, whatever was typed; never throws for its content. Works in memory and on the local disk for
    /// milliseconds (cut at <see cref="SearchResult.Truncated"/>), hence synchronous.
    /// </summary>
    SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default);
}
