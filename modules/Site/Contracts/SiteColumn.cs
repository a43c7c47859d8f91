using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Site.Contracts;

/// <summary>A column of the public site. Whoever registers one gets a menu entry, an Atom feed and its place in the site map.</summary>
public sealed record SiteColumn
{
    /// <summary>The type of content that it holds; while that type's module is off the column does not exist.</summary>
    public required string ContentType { get; init; }

    /// <summary>Name, description, keywords and kind, as the mandatory tags tell them.</summary>
    public required PageColumn Page { get; init; }

    /// <summary>Its place in the menu; small numbers stand first.</summary>
    public required int Order { get; init; }

    /// <summary>How many of its newest items the home page lists; 0 leaves that to a piece of the module's own.</summary>
    public int HomeTake { get; init; }

    /// <summary>Its door on the home page; null for a column without one.</summary>
    public WayIn? WayIn { get; init; }

    /// <summary>The name of its feed: <c>regulations</c> for <c>/regulations</c>.</summary>
    public string Key => Page.Path.TrimStart('/');

    public PageFeed Feed => new($"{Page.Name}更新", $"/feeds/{Key}.atom");
}

/// <summary>A door of the home page, by need: what a resident wants, not what the office is called.</summary>
/// <param name="Text">A verb and its object: 看政策.</param>
/// <param name="Hint">What one finds behind it.</param>
/// <param name="Icon">The name of a line icon of the theme.</param>
public sealed record WayIn(string Text, string Hint, string Icon);

public static class SiteColumnServices
{
    public static IServiceCollection AddSiteColumn(this IServiceCollection services, SiteColumn column) => services.AddSingleton(column);
}
