using Microsoft.AspNetCore.Http;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>What the layouts of the public themes ask: which banner to show, and whether in grey.</summary>
public sealed class SiteMood(ICurrentSettings settings)
{
    /// <summary>Null while there is none.</summary>
    public BannerSettings? Banner => settings.Get<SiteState>().Banner ? settings.Get<BannerSettings>() : null;

    /// <summary>Of the <c>html</c> element; null in ordinary times.</summary>
    public string? HtmlClass(HttpContext context) =>
        settings.Get<SiteState>().Grey && (settings.Get<GreySettings>().Scope == GreyScope.Site || context.Request.Path == "/") ? "grey" : null;

    /// <summary>The site is closed to residents; the console reminds its people of it.</summary>
    public bool Closed => settings.Get<SiteState>().Maintenance;
}
