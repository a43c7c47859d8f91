using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Search.Models;

/// <summary>What the search page shows.</summary>
public sealed record SearchPage(SearchResult Result, FacetPanel Facets, Pager Pager, SearchSort Sort, IReadOnlyDictionary<string, string> TypeNames);
