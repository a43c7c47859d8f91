using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>One segment, walked in order: members add up until their document comes, which closes the block.</summary>
internal sealed class LeafWalk(AtomicReaderContext leaf, CandidateScope scope, FindableTypes types, SearchPlan? plan, SearchClock clock, List<Candidate> found)
{
    /// <summary>What a repealed text keeps of its score: shown, but under one in force that fits nearly as well.</summary>
    private const float EndedFactor = 0.55f;

    private readonly FixedBitSet _parents = ParentDocs.Of(leaf.AtomicReader);
    private readonly NumericDocValues? _days = leaf.AtomicReader.GetNumericDocValues(IndexFields.Date);
    private readonly NumericDocValues? _standings = leaf.AtomicReader.GetNumericDocValues(IndexFields.Standing);
    private readonly Func<int, bool> _findable = types.In(leaf.AtomicReader);
    private readonly BestArticles _articles = new(scope.MostArticles);
    private ulong _held;
    private ulong _bestMask;
    private float _bestScore;

    internal void Run()
    {
        if (Range() is not { } range)
        {
            return;
        }

        if (plan is null)
        {
            Browse(range.First, range.Last);
        }
        else
        {
            Match(plan, range.First, range.Last);
        }
    }

    private (int First, int Last)? Range()
    {
        if (scope.WithinKey is not { } key)
        {
            return (0, leaf.AtomicReader.MaxDoc - 1);
        }

        using var members = Postings.Each(leaf.AtomicReader, IndexFields.Id, key).GetEnumerator();
        return members.MoveNext() ? (members.Current, _parents.NextSetBit(members.Current)) : null;
    }

    private void Browse(int first, int last)
    {
        var live = leaf.AtomicReader.LiveDocs;
        if (scope.WithinKey is not null)
        {
            for (var doc = first; doc < last; doc++)
            {
                _articles.Add(leaf.DocBase + doc, 0);
            }
        }

        for (var doc = _parents.NextSetBit(first); doc >= 0 && doc <= last && !clock.Tick(); doc = NextParent(doc))
        {
            if (live?.Get(doc) != false)
            {
                Close(doc, 0, 0);
            }
        }
    }

    // FixedBitSet asserts that the place asked for lies inside.
    private int NextParent(int doc) => doc + 1 < _parents.Length ? _parents.NextSetBit(doc + 1) : -1;

    private void Match(SearchPlan matched, int first, int last)
    {
        var scorers = new ConceptScorers(matched, leaf);
        var parent = -1;
        for (var doc = scorers.Next(first); doc <= last && !clock.Tick(); doc = scorers.Next(doc + 1))
        {
            if (doc > parent)
            {
                CloseOpen(parent);
                parent = _parents.NextSetBit(doc);
                if (parent < 0)
                {
                    return;
                }
            }

            scorers.Read(doc);
            if (doc == parent)
            {
                Close(doc, scorers.Mask, scorers.Score);
                parent = -1;
            }
            else
            {
                Take(doc, scorers.Mask, scorers.Score * Weighted(scorers.Mask));
            }
        }

        CloseOpen(parent);
    }

    private void Take(int doc, ulong mask, float score)
    {
        _articles.Add(leaf.DocBase + doc, score);
        _held |= mask;
        if (score > _bestScore)
        {
            (_bestScore, _bestMask) = (score, mask);
        }
    }

    private void CloseOpen(int parent)
    {
        if (_articles.Count > 0 && parent >= 0)
        {
            Close(parent, 0, 0);
        }
    }

    private void Close(int parent, ulong mask, float score)
    {
        var held = _held | mask;
        var day = (int)(_days?.Get(parent) ?? 0);
        if (scope.Holds(day) && (plan is null || (held & plan.Required) == plan.Required) && _findable(parent))
        {
            var standing = (Standing)(_standings?.Get(parent) ?? 0);
            found.Add(new Candidate
            {
                Doc = leaf.DocBase + parent,
                Leaf = leaf.Ord,
                Score = (_bestScore + (score * Weighted(_bestMask | mask)) + Breadth(_articles.Count))
                    * (standing == Standing.Ended ? EndedFactor : 1f),
                Held = plan is null ? 0 : BitOperations.PopCount(held & plan.Core),
                ArticleCount = _articles.Count,
                Day = day,
                Articles = _articles.ToList(),
            });
        }

        _articles.Clear();
        (_held, _bestMask, _bestScore) = (0, 0, 0);
    }

    // Half of the words in one article are worth less than half: it is probably about something else.
    private float Weighted(ulong mask)
    {
        var share = plan?.Share(mask) ?? 0;
        return 0.2f + (0.8f * share * share);
    }

    // A law that treats the matter in many articles is more about it than one that mentions it once.
    private static float Breadth(int articles) => MathF.Log2(1 + articles) * 0.6f;
}
