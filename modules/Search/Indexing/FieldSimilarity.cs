using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>
/// BM25 that counts only the members that have the field. Lucene 4.8 divides by all members, articles included: titles,
/// which one member in forty has, would look endlessly long and score nothing.
/// </summary>
internal sealed class FieldSimilarity : BM25Similarity
{
    internal static FieldSimilarity Instance { get; } = new();

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats)
    {
        var members = Members(collectionStats);
        return new Explanation(Idf(Math.Min(termStats.DocFreq, members), members), "idf within the field");
    }

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics[] termStats)
    {
        var members = Members(collectionStats);
        var sum = termStats.Sum(term => Idf(Math.Min(term.DocFreq, members), members));
        return new Explanation(sum, "sum of idf within the field");
    }

    protected override float AvgFieldLength(CollectionStatistics collectionStats) =>
        collectionStats.SumTotalTermFreq <= 0
            ? 1f
            : (float)(collectionStats.SumTotalTermFreq / (double)Members(collectionStats));

    private static long Members(CollectionStatistics stats) =>
        Math.Max(1, stats.DocCount > 0 ? stats.DocCount : stats.MaxDoc);
}
