using System.Runtime.CompilerServices;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Indexing;
using PanjinPropertyCms.Search.Querying;
using PanjinPropertyCms.Search.Results;

namespace PanjinPropertyCms.Unit.Search;

/// <summary>An index in a folder of its own, with an engine over it.</summary>
internal sealed class SearchSite : IDisposable
{
    private readonly TimeProvider _time;
    private readonly ISearchLexicon _lexicon;
    private long _position;

    internal SearchSite(TimeProvider? time = null, ISearchLexicon? lexicon = null)
    {
        (_time, _lexicon) = (time ?? TimeProvider.System, lexicon ?? EmptyLexicon.Instance);
        Folder = Path.Combine(Path.GetTempPath(), "panjin-search-" + Guid.NewGuid().ToString("N"));
        Index = LuceneIndex.Open(Folder, new SearchIndexOptions(), _time);
        Engine = EngineOver(Index);
    }

    /// <summary>The kinds whose features are switched off.</summary>
    internal HashSet<string> Off { get; } = [];

    internal string Folder { get; }

    internal LuceneIndex Index { get; private set; }

    internal SearchEngine Engine { get; private set; }

    /// <summary>A site whose index holds these documents.</summary>
    internal static async Task<SearchSite> WithAsync(params SearchDocument[] documents) => await new SearchSite().RebuiltAsync(documents);

    internal async Task<SearchSite> RebuiltAsync(params SearchDocument[] documents)
    {
        await Index.RebuildAsync(Stream(documents), new IndexCursor("epoch", 1), null, default);
        return this;
    }

    internal SearchResult Find(string? text) => Engine.Search(new SearchRequest { Text = text });

    internal IReadOnlyList<string> Titles(string? text) => [.. Find(text).Items.Select(i => i.Title)];

    internal void Put(params SearchDocument[] documents) => Assert.True(Index.Apply(documents, [], Next()));

    internal void Remove(params Guid[] ids) => Assert.True(Index.Apply([], ids, Next()));

    internal LuceneIndex Reopen()
    {
        Index.Dispose();
        return OpenAgain();
    }

    internal LuceneIndex OpenAgain()
    {
        Index = LuceneIndex.Open(Folder, new SearchIndexOptions(), _time);
        Engine = EngineOver(Index);
        return Index;
    }

    internal SearchEngine EngineOver(LuceneIndex index) => new(index, () => SearchCatalogue.Of(new Source[] { new("Regulation", "政策法规"), new("Notice", "通知公告") }.Where(t => !Off.Contains(t.Type))), _lexicon, _time);

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    internal static async IAsyncEnumerable<SearchDocument> Stream(
        IEnumerable<SearchDocument> documents, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var document in documents)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return document;
        }
    }

    private IndexCursor Next() => new("epoch", ++_position + 1);

    private sealed class Source(string type, string name) : ISearchSource
    {
        public string Type => type;

        public string DisplayName => name;

        public IReadOnlyList<SearchFacetDefinition> Facets =>
            [new("issuer", "发布机构"), new("level", "效力级别", key => key == "law" ? "法律" : key)];

        public IAsyncEnumerable<SearchDocument> ReadAllAsync(CancellationToken cancellationToken) => Stream([], cancellationToken);

        public Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<SearchDocument>>([]);
    }
}
