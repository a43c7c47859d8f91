using Lucene.Net.Search;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Indexing;
using PanjinPropertyCms.Search.Querying;
using PanjinPropertyCms.Search.Text;

namespace PanjinPropertyCms.Search.Results;

/// <summary>Answers a request from the index: understand, find, filter and count, order, read one page.</summary>
/// <param name="catalogue">Asked at each search, since features are switched at run time.</param>
internal sealed class SearchEngine(LuceneIndex index, Func<SearchCatalogue> catalogue, ISearchLexicon lexicon, TimeProvider time) : ISearchEngine
{
    /// <summary>After it a search answers with what it has.</summary>
    internal static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(200);

    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        var clock = new SearchClock(time, TimeLimit, cancellationToken);
        var typed = (request.Text ?? "").Trim();
        using var lease = index.Acquire();
        if (lease is null)
        {
            return new SearchResult { Query = typed, Ready = false };
        }

        try
        {
            var result = new OneSearch(lease.Searcher, request, catalogue(), lexicon, clock).Run(typed);
            return result with { Truncated = clock.Expired, ElapsedMs = clock.ElapsedMs };
        }
        catch (Exception e) when (e is IOException or IndexOutOfRangeException)
        {
            // What is on disk is not what was written. Searching on would only fail again.
            index.ReportDamage(e);
            return new SearchResult { Query = typed, Ready = false };
        }
    }

    /// <summary>The work of one request.</summary>
    private sealed class OneSearch(
        IndexSearcher searcher, SearchRequest request, SearchCatalogue catalogue, ISearchLexicon lexicon, SearchClock clock)
    {
        private readonly CandidateScope _scope = CandidateScope.Of(request);
        private readonly int _size = Math.Clamp(request.Size, 1, SearchRequest.MaxSize);
        private readonly int _page = Math.Max(1, request.Page);

        internal SearchResult Run(string typed)
        {
            var query = new QueryReader(lexicon).Read(typed, number => KnownKeys.Contains(searcher, IndexFields.DocumentNumberKeys, number));
            var cited = query.Citation is { } citation ? new CitationResolver(searcher, _scope.WithinKey, catalogue.Types).Resolve(citation) : null;
            var search = new CandidateSearch(searcher, _scope, catalogue.Types, clock);
            var facets = catalogue.Counters(request);
            var found = new FacetPass(facets, searcher.IndexReader.Leaves).Run(search.Find(query, cited is not null));
            PinnedHits.Lift(found, cited, Numbered(query), Titled(query));
            found.Sort(HitOrder.For(request.Sort, query.IsBrowse));
            var reader = new HitReader(searcher, new Highlighter(search.Marked));
            var top = cited is { } c && (clock.Expired || found.Exists(f => f.Doc == c.Document)) ? reader.Cited(c, query.Citation!.Paragraph) : null;
            return new SearchResult
            {
                Query = typed,
                Total = found.Count,
                Items = Page(found, reader),
                Facets = catalogue.Describe(facets),
                TopArticle = top,
            };
        }

        private HashSet<int> Numbered(ParsedQuery query) =>
            KnownKeys.DocsOf(searcher, IndexFields.DocumentNumberKeys, query.Concepts.SelectMany(c => c.DocumentNumberKeys));

        private HashSet<int> Titled(ParsedQuery query) =>
            KnownKeys.DocsOf(searcher, IndexFields.TitleKeys, [TitleKey.Of(query.Text)]);

        // Within one document the articles are what is paged.
        private List<SearchHit> Page(List<Candidate> found, HitReader reader) =>
            request.Within is null
                ? Slice(found).Select(c => reader.Read(c, c.Articles)).ToList()
                : found.Select(c => reader.Read(c, Slice(c.Articles))).ToList();

        private IEnumerable<T> Slice<T>(IReadOnlyList<T> all) => all.Skip((int)Math.Min(int.MaxValue, (_page - 1L) * _size)).Take(_size);
    }
}
