using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Querying;

namespace PanjinPropertyCms.Search.Results;

/// <summary>The kinds and facets that the site has, as its sources declare them: names and words for the answers.</summary>
internal sealed class SearchCatalogue
{
    private SearchCatalogue(IReadOnlyList<SearchFacetDefinition> facets, FindableTypes types) => (Facets, Types) = (facets, types);

    /// <summary>The type first, then each facet once.</summary>
    internal IReadOnlyList<SearchFacetDefinition> Facets { get; }

    /// <summary>What may be found at all.</summary>
    internal FindableTypes Types { get; }

    /// <param name="sources">The sources of enabled features; ask again when a feature is switched.</param>
    internal static SearchCatalogue Of(IEnumerable<ISearchSource> sources)
    {
        var all = sources.ToList();
        var types = all.DistinctBy(s => s.Type).ToDictionary(s => s.Type, s => s.DisplayName);
        var type = new SearchFacetDefinition(SearchFacetDefinition.TypeName, "类型", t => types.GetValueOrDefault(t, t));
        return new SearchCatalogue([type, .. all.SelectMany(s => s.Facets)
            .Where(f => f.Name != SearchFacetDefinition.TypeName).DistinctBy(f => f.Name)], new FindableTypes(types.Keys.ToHashSet()));
    }

    internal List<FacetCounter> Counters(SearchRequest request) => Facets.Select(f => new FacetCounter(f.Name, Selected(request, f.Name))).ToList();

    internal IReadOnlyList<SearchFacet> Describe(IEnumerable<FacetCounter> counters) =>
        counters.Zip(Facets, Describe).Where(f => f.Values.Count > 0).ToList();

    private static SearchFacet Describe(FacetCounter counter, SearchFacetDefinition definition) =>
        new(definition.Name, definition.DisplayName, counter.Selected.Except(counter.Counts.Keys)
            .Select(v => KeyValuePair.Create(v, 0)).Concat(counter.Counts)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new SearchFacetValue(c.Key, definition.Label?.Invoke(c.Key) ?? c.Key, c.Value, counter.Selected.Contains(c.Key)))
            .ToList());

    private static IReadOnlyCollection<string> Selected(SearchRequest request, string name)
    {
        var chosen = request.Filters.GetValueOrDefault(name) ?? [];
        return name == SearchFacetDefinition.TypeName && !string.IsNullOrEmpty(request.Type)
            ? [.. chosen, request.Type]
            : chosen.Where(v => !string.IsNullOrEmpty(v)).ToList();
    }
}
