using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Site.Models;

/// <summary>What the home page shows beside the pieces that modules contribute.</summary>
/// <param name="Searchable">Whether there is a search to ask.</param>
public sealed record HomePage(IReadOnlyList<HomeQuestion> Asks, IReadOnlyList<SiteColumn> Columns, bool Searchable);
