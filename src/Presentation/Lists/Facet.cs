namespace PanjinPropertyCms.Presentation.Lists;

/// <summary>A way to narrow a list, for the view <c>_Facets</c>.</summary>
/// <param name="Key">The query key.</param>
/// <param name="Title">In Chinese.</param>
public sealed record Facet(string Key, string Title, IReadOnlyList<FacetValue> Values);

/// <param name="Value">As the address holds it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Count">How many rows it would leave.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool Chosen);

/// <summary>The facets of a list together with its address.</summary>
public sealed record FacetPanel(IReadOnlyList<Facet> Facets, ListAddress Address)
{
    public bool AnyChosen => Facets.Any(f => f.Values.Any(v => v.Chosen));
}
