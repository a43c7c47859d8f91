using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Presentation.Caching;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Site.Controllers;

/// <summary>What search engines ask for: <c>robots.txt</c> (RFC 9309) and the site map (sitemaps.org).</summary>
internal sealed class MachinesController(SiteColumns columns, ContentTypes types, CmsDbContext db, SiteAddress address) : Controller
{
    /// <summary>The most addresses that one site map may hold.</summary>
    private const int MostUrls = 50_000;

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [HttpGet("/robots.txt"), PublicPage]
    public IActionResult Robots() => Content(
        $"User-agent: *\nDisallow: /admin\nDisallow: /account\nDisallow: /search\nDisallow: /kiosk\n\nSitemap: {address.Absolute(HttpContext, "/sitemap.xml")}\n",
        "text/plain; charset=utf-8");

    [HttpGet("/sitemap.xml"), PublicPage]
    public async Task<IActionResult> Sitemap(CancellationToken cancellationToken)
    {
        var named = columns.All.Select(c => c.ContentType).ToList();
        var items = await db.Set<ContentItem>().AsNoTracking()
            .Where(i => named.Contains(i.Type) && (i.Status == ContentStatus.Published || i.Status == ContentStatus.Withdrawn))
            .OrderByDescending(i => i.ModifiedUtc).Take(MostUrls - named.Count - 1)
            .Select(i => new { i.Type, i.Slug, i.ModifiedUtc }).ToListAsync(cancellationToken);
        var urls = columns.All.Select(c => Location(c.Page.Path, null)).Prepend(Location("/", null))
            .Concat(items.Select(i => Location(types.Get(i.Type).UrlOf(i.Slug), i.ModifiedUtc)));
        return Content("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + new XElement(Map + "urlset", urls), "application/xml; charset=utf-8");
    }

    private XElement Location(string path, DateTime? modified) => new(Map + "url",
        new XElement(Map + "loc", address.Absolute(HttpContext, path)),
        modified is { } at ? new XElement(Map + "lastmod", at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
}
