using Lucene.Net.Search;
using PanjinPropertyCms.Search.Analysis;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>Finds the documents that match, over all segments, before facets, order and pages.</summary>
internal sealed class CandidateSearch(IndexSearcher searcher, CandidateScope scope, FindableTypes types, SearchClock clock)
{
    private const int MostLoosePairs = 24;

    /// <summary>The words to mark in what was found.</summary>
    internal IReadOnlyList<string> Marked { get; private set; } = [];

    /// <param name="named">Whether the query names one article that exists: then what holds less of it is not wanted.</param>
    internal List<Candidate> Find(ParsedQuery query, bool named)
    {
        if (query.IsBrowse)
        {
            return Walk(null);
        }

        if (query.Concepts.Count == 0)
        {
            return [];
        }

        Marked = query.Concepts.Where(c => c.Highlighted).SelectMany(c => c.Alternatives.Prepend(c.Text)).Distinct().ToList();
        var plan = SearchPlan.Of(query.Concepts, searcher);
        var found = Walk(plan);
        if (found.Count == 0 && plan.Required == 0 && !clock.Expired)
        {
            return Loosely(query);
        }

        Sufficiency.Apply(found, plan.CoreCount, named ? 1 : Sufficiency.Handful);
        return found;
    }

    private List<Candidate> Loosely(ParsedQuery query)
    {
        var tokens = new List<Token>();
        BigramTokens.Write(query.Text, tokens);
        var pairs = tokens.Where(t => t.Length > 1 && !BigramTokens.IsSingleIdeograph(query.Text, t))
            .Select(t => t.TextOf(query.Text)).Distinct().Take(MostLoosePairs).ToList();
        if (pairs.Count == 0)
        {
            return [];
        }

        Marked = pairs;
        return Walk(SearchPlan.Loose(pairs, searcher));
    }

    private List<Candidate> Walk(SearchPlan? plan)
    {
        var found = new List<Candidate>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (!clock.Expired)
            {
                new LeafWalk(leaf, scope, types, plan, clock, found).Run();
            }
        }

        return found;
    }
}
