using Microsoft.AspNetCore.Http;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Presentation.Page;

/// <summary>An entry of the public menu.</summary>
/// <param name="Path">Site-relative.</param>
/// <param name="Order">Small numbers stand first.</param>
public sealed record MenuEntry(string Text, string Path, int Order);

/// <summary>A module's entries of the public menu.</summary>
public interface IMenuProvider
{
    IEnumerable<MenuEntry> Entries { get; }
}

/// <summary>A module's entries of the console's menu.</summary>
public interface IAdminMenu
{
    /// <summary>Asked for with every page: what depends on the features may change at any time.</summary>
    IEnumerable<AdminMenuEntry> Entries { get; }
}

/// <param name="Group">The heading it stands under.</param>
/// <param name="Permission">Who does not hold it does not see the entry.</param>
public sealed record AdminMenuEntry(string Group, string Text, string Path, int Order, string Permission)
{
    /// <summary>Another permission that is enough; null when there is none.</summary>
    public string? OrPermission { get; init; }
}

/// <summary>The public menu of the features that are on.</summary>
public sealed class SiteMenu(Enabled<IMenuProvider> providers)
{
    public IReadOnlyList<MenuEntry> Entries => [.. providers.SelectMany(p => p.Entries).OrderBy(e => e.Order)];

    /// <summary>The entry whose pages the request is among.</summary>
    public static bool IsCurrent(MenuEntry entry, HttpRequest request) =>
        entry.Path == "/" ? request.Path == "/" : request.Path.StartsWithSegments(entry.Path);
}
