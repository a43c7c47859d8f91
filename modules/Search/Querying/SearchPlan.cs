using System.Numerics;
using Lucene.Net.Search;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>A clause over one state of the index.</summary>
/// <param name="Bit">The concept that it belongs to.</param>
internal readonly record struct PlannedClause(Weight Weight, ulong Bit, int Wording, bool Decides);

/// <summary>The clauses of all concepts, and the masks that tell their roles apart.</summary>
internal sealed class SearchPlan
{
    private SearchPlan(IReadOnlyList<PlannedClause> clauses, ulong core, ulong required)
    {
        (Clauses, Core, Required) = (clauses, core, required);
    }

    /// <summary>By concept, then by wording.</summary>
    internal IReadOnlyList<PlannedClause> Clauses { get; }

    /// <summary>Concepts that count towards the share held, required ones among them.</summary>
    internal ulong Core { get; }

    internal ulong Required { get; }

    internal int CoreCount => BitOperations.PopCount(Core);

    internal static SearchPlan Of(IReadOnlyList<Concept> concepts, IndexSearcher searcher)
    {
        ulong core = 0, required = 0;
        var clauses = new List<PlannedClause>();
        for (var i = 0; i < concepts.Count; i++)
        {
            var bit = 1UL << i;
            core |= concepts[i].Role != ConceptRole.Bonus ? bit : 0;
            required |= concepts[i].Role == ConceptRole.Required ? bit : 0;
            clauses.AddRange(ConceptQuery.Of(concepts[i]).Select(c => Plan(c, bit, searcher)));
        }

        return new SearchPlan(clauses, core, required);
    }

    internal static SearchPlan Loose(IReadOnlyList<string> pairs, IndexSearcher searcher) =>
        new([Plan(ConceptQuery.Loose(pairs), 1, searcher)], 1, 0);

    /// <summary>The share of the core that a mask holds, 0 to 1.</summary>
    internal float Share(ulong mask) => CoreCount == 0 ? 1 : BitOperations.PopCount(mask & Core) / (float)CoreCount;

    private static PlannedClause Plan(ConceptClause clause, ulong bit, IndexSearcher searcher) =>
        new(searcher.CreateNormalizedWeight(clause.Query), bit, clause.Wording, clause.Decides);
}
