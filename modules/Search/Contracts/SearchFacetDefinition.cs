namespace PanjinPropertyCms.Search.Contracts;

/// <summary>A filter that visitors choose values of.</summary>
/// <param name="Name">Key, in addresses and in <see cref="SearchDocument.Facets"/>; ASCII. Sources that share a name share the facet.</param>
/// <param name="DisplayName">Heading above the values (发布机构).</param>
/// <param name="Label">The words for a value key; the key itself when null.</param>
public sealed record SearchFacetDefinition(string Name, string DisplayName, Func<string, string>? Label = null)
{
    /// <summary>The built-in facet over <see cref="SearchDocument.Type"/>.</summary>
    public const string TypeName = "type";
}
