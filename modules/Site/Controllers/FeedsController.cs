using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Caching;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Site.Contracts;
using PanjinPropertyCms.Site.Services;

namespace PanjinPropertyCms.Site.Controllers;

/// <summary>Atom feeds (RFC 4287), one for each column.</summary>
internal sealed class FeedsController(SiteColumns columns, LatestContent latest, ContentTypes types, SiteAddress address, SiteIdentity site) : Controller
{
    private const int Entries = 30;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [HttpGet("/feeds/{column}.atom"), PublicPage]
    public async Task<IActionResult> Feed(string column, CancellationToken cancellationToken)
    {
        if (columns.All.FirstOrDefault(c => c.Key == column) is not { } found)
        {
            return NotFound();
        }

        var type = types.Get(found.ContentType);
        var items = await latest.OfAsync(type.Name, Entries, cancellationToken);
        var updated = items.Count > 0 ? items.Max(i => i.ModifiedUtc) : DateTime.UnixEpoch;
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", Absolute(found.Feed.Path)),
            new XElement(Atom + "title", $"{found.Page.Name} - {site.Name}"),
            new XElement(Atom + "updated", Rfc3339(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", site.Host)),
            Link("self", found.Feed.Path),
            Link("alternate", found.Page.Path),
            items.Select(i => new XElement(Atom + "entry",
                new XElement(Atom + "id", $"urn:uuid:{i.Id}"),
                new XElement(Atom + "title", i.Title),
                new XElement(Atom + "published", Rfc3339(i.PublishedUtc)),
                new XElement(Atom + "updated", Rfc3339(i.ModifiedUtc)),
                Link("alternate", type.UrlOf(i.Slug)),
                new XElement(Atom + "summary", i.Summary ?? i.Title))));
        return Content("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed, "application/atom+xml; charset=utf-8");
    }

    private XElement Link(string relation, string path) => new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", Absolute(path)));

    private string Absolute(string path) => address.Absolute(HttpContext, path);

    private static string Rfc3339(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
