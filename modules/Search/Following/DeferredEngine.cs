using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Results;

namespace PanjinPropertyCms.Search.Following;

/// <summary>Opens the index with the first search.</summary>
internal sealed class DeferredEngine(SearchIndex index, SearchSources sources, ISearchLexicon lexicon, TimeProvider time) : ISearchEngine
{
    private readonly Lazy<SearchEngine> _engine = new(() => new SearchEngine(index.Value, () => sources.Catalogue, lexicon, time));

    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken) => _engine.Value.Search(request, cancellationToken);
}
