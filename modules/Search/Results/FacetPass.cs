using System.Collections;
using Lucene.Net.Index;
using PanjinPropertyCms.Search.Querying;

namespace PanjinPropertyCms.Search.Results;

/// <summary>Filters candidates by the chosen facet values and counts every facet on the way.</summary>
internal sealed class FacetPass(IReadOnlyList<FacetCounter> facets, IList<AtomicReaderContext> leaves)
{
    /// <summary>The candidates that pass all filters.</summary>
    internal List<Candidate> Run(List<Candidate> candidates)
    {
        var kept = new List<Candidate>(candidates.Count);
        foreach (var group in candidates.GroupBy(c => c.Leaf))
        {
            RunLeaf(leaves[group.Key], group.ToList(), kept);
        }

        return kept;
    }

    private void RunLeaf(AtomicReaderContext leaf, List<Candidate> candidates, List<Candidate> kept)
    {
        var reader = leaf.AtomicReader;
        var docs = candidates.ConvertAll(c => c.Doc - leaf.DocBase);
        var passing = facets.Select(f => f.Passing(reader, docs)).ToList();
        for (var f = 0; f < facets.Count; f++)
        {
            var own = f;
            facets[f].Count(reader, docs, i => PassesAllBut(passing, own, i));
        }

        kept.AddRange(candidates.Where((_, i) => PassesAllBut(passing, -1, i)));
    }

    private static bool PassesAllBut(List<BitArray> passing, int facet, int candidate)
    {
        for (var f = 0; f < passing.Count; f++)
        {
            if (f != facet && !passing[f][candidate])
            {
                return false;
            }
        }

        return true;
    }
}
