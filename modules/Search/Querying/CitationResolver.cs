using Lucene.Net.Index;
using Lucene.Net.Search;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Indexing;
using PanjinPropertyCms.Search.Text;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>The article that a citation names.</summary>
internal readonly record struct CitedDoc(int Document, int Article);

/// <summary>
/// Finds the article that a citation names. Of several laws that fit, the one whose title fits best, is in force, is newest.
/// Without a law in the citation there must be only one such article, or the request must be inside one document.
/// </summary>
internal sealed class CitationResolver(IndexSearcher searcher, string? withinKey, FindableTypes types)
{
    private const int Exact = 3;
    private const int Beginning = 2;
    private const int Containing = 1;
    private const int MostTitles = 100;

    /// <summary>Shorter words stand in too many titles to mean one law by being somewhere in it.</summary>
    private const int ShortestContained = 4;

    // A bare number after a word is a citation only if the word is surely the name of a law.
    private static readonly string[] LawEndings = ["法", "典", "条例", "规定", "办法", "规则", "解释", "细则", "决定", "规约"];

    internal CitedDoc? Resolve(Citation citation)
    {
        var fitting = searcher.IndexReader.Leaves.SelectMany(leaf => InLeaf(leaf, citation)).ToList();
        return citation.LawKey.Length == 0 && withinKey is null && fitting.Count > 1
            ? null
            : fitting.OrderByDescending(f => f.Rank).Select(f => (CitedDoc?)f.Cited).FirstOrDefault();
    }

    private IEnumerable<(CitedDoc Cited, (int, bool, long) Rank)> InLeaf(AtomicReaderContext leaf, Citation citation)
    {
        var reader = leaf.AtomicReader;
        var parents = ParentDocs.Of(reader);
        var fits = withinKey is not null ? Within(reader) : citation.LawKey.Length == 0 ? null : LawsIn(reader, citation);
        if (fits is { Count: 0 })
        {
            yield break;
        }

        var days = reader.GetNumericDocValues(IndexFields.Date);
        var findable = types.In(reader);
        var standings = reader.GetNumericDocValues(IndexFields.Standing);
        foreach (var article in Postings.Each(reader, IndexFields.Number, citation.Number))
        {
            var parent = parents.NextSetBit(article);
            var fit = fits is null ? Exact : fits.GetValueOrDefault(parent);
            if (fit > 0 && findable(parent))
            {
                var ended = (Standing)(standings?.Get(parent) ?? 0) == Standing.Ended;
                yield return (new CitedDoc(leaf.DocBase + parent, leaf.DocBase + article), (fit, !ended, days?.Get(parent) ?? 0));
            }
        }
    }

    private Dictionary<int, int> Within(AtomicReader reader) =>
        Postings.Each(reader, IndexFields.Id, withinKey!).ToDictionary(doc => doc, _ => Exact);

    private static Dictionary<int, int> LawsIn(AtomicReader reader, Citation citation)
    {
        var fits = new Dictionary<int, int>();
        foreach (var key in new[] { citation.LongKey, citation.LawKey }.Select(TitleKey.WithoutCountry).Distinct())
        {
            AddLaws(fits, reader, key, citation.Explicit);
        }

        return fits;
    }

    private static void AddLaws(Dictionary<int, int> fits, AtomicReader reader, string key, bool isExplicit)
    {
        // Words may stand before the law's name (根据民法典第944条): the longest ending that is a title wins.
        for (var start = 0; start <= key.Length - 2 && !fits.ContainsValue(Exact); start++)
        {
            Mark(fits, Postings.Each(reader, IndexFields.TitleKeys, key[start..]), Exact);
        }

        if (key.Length >= 2 && (isExplicit || LawEndings.Any(e => key.EndsWith(e, StringComparison.Ordinal))))
        {
            Mark(fits, Postings.EachWithPrefix(reader, IndexFields.TitleKeys, key, MostTitles), Beginning);
        }

        if (isExplicit && key.Length >= ShortestContained)
        {
            foreach (var title in TitlesWith(reader, key))
            {
                fits[title] = Math.Max(fits.GetValueOrDefault(title), Containing);
            }
        }
    }

    // Titles hold their pairs: those of the key, all of them, are near enough to "contains", and the exact ones are known.
    private static IEnumerable<int> TitlesWith(AtomicReader reader, string key) =>
        Enumerable.Range(0, key.Length - 1)
            .Select(i => (IEnumerable<int>)Postings.Each(reader, IndexFields.TitlePairs, key.Substring(i, 2)).ToHashSet())
            .Aggregate((all, next) => all.Intersect(next))
            .Take(MostTitles);

    private static void Mark(Dictionary<int, int> fits, IEnumerable<int> docs, int fit)
    {
        foreach (var doc in docs)
        {
            fits[doc] = Math.Max(fits.GetValueOrDefault(doc), fit);
        }
    }
}
