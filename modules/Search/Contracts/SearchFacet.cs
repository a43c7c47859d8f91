namespace PanjinPropertyCms.Search.Contracts;

/// <summary>The values of a facet among the hits, most frequent first.</summary>
public sealed record SearchFacet(string Name, string DisplayName, IReadOnlyList<SearchFacetValue> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Count">Documents that would be found if it were chosen as well.</param>
/// <param name="Selected">Whether the request chose it. A chosen value is listed even at a count of zero, so that it can be undone.</param>
public sealed record SearchFacetValue(string Value, string Label, int Count, bool Selected);
