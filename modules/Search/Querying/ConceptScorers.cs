using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>
/// Walks the members of a segment that hold any core concept, and knows of each which concepts it holds. Lucene's own
/// BooleanScorer would give the sum alone, while the share of the query that a document holds must be known across its
/// block; and a plain pass over a few dozen integers is faster than its heap of heaps.
/// </summary>
internal sealed class ConceptScorers
{
    private readonly List<(Scorer Scorer, PlannedClause Clause)> _all = [];
    private readonly List<Scorer> _deciding = [];

    internal ConceptScorers(SearchPlan plan, AtomicReaderContext leaf)
    {
        foreach (var clause in plan.Clauses)
        {
            if (clause.Weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is { } scorer)
            {
                _all.Add((scorer, clause));
                if (clause.Decides && (plan.Core & clause.Bit) != 0)
                {
                    _deciding.Add(scorer);
                }
            }
        }
    }

    /// <summary>Concepts of the present member, one bit each.</summary>
    internal ulong Mask { get; private set; }

    internal float Score { get; private set; }

    /// <summary>The first member at or after <paramref name="from"/> that holds a core concept.</summary>
    internal int Next(int from)
    {
        var doc = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var scorer in _deciding)
        {
            doc = Math.Min(doc, Reach(scorer, from));
        }

        return doc;
    }

    /// <summary>Fills <see cref="Mask"/> and <see cref="Score"/> for a member that <see cref="Next"/> gave.</summary>
    internal void Read(int doc)
    {
        (Mask, Score) = (0, 0);
        float best = 0, sum = 0;
        ulong concept = 0;
        var wording = 0;
        foreach (var (scorer, clause) in _all)
        {
            if (Reach(scorer, doc) != doc)
            {
                continue;
            }

            // Clauses come by concept and wording: of a concept the best wording counts.
            if (clause.Bit != concept)
            {
                Score += Math.Max(best, sum);
                (best, sum) = (0, 0);
            }
            else if (clause.Wording != wording)
            {
                (best, sum) = (Math.Max(best, sum), 0);
            }

            (concept, wording) = (clause.Bit, clause.Wording);
            sum += scorer.GetScore();
            Mask |= clause.Decides ? clause.Bit : 0;
        }

        Score += Math.Max(best, sum);
    }

    private static int Reach(Scorer scorer, int from) => scorer.DocID < from ? scorer.Advance(from) : scorer.DocID;
}
