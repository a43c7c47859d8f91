using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Integration.Pages;

/// <summary>What programs read: feeds, site map, robots, API description, OpenSearch.</summary>
public sealed class MachineTests(SharedSite shared)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory]
    [InlineData("/feeds/notices.atom")]
    [InlineData("/feeds/regulations.atom")]
    [InlineData("/kiosk/feeds/notices.atom")]
    public async Task A_feed_is_valid_atom_with_absolute_links_of_the_portal(string path)
    {
        var page = await shared.Site.GetPage(path);
        Assert.Equal("application/atom+xml", page.MediaType);
        var feed = XDocument.Parse(page.Body).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        foreach (var element in entries.Prepend(feed))
        {
            Assert.Single(element.Elements(Atom + "id"));
            Assert.NotEqual("", element.Element(Atom + "title")!.Value);
            Assert.True(DateTimeOffset.TryParseExact(element.Element(Atom + "updated")!.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", null, DateTimeStyles.AssumeUniversal, out _));
        }

        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        var links = feed.Descendants(Atom + "link").Select(l => l.Attribute("href")!.Value).ToList();
        Assert.All(links, l => Assert.True(l.StartsWith(shared.Site.Url.ToString(), StringComparison.Ordinal) && !l.Contains("/kiosk", StringComparison.Ordinal), l));
        Assert.Equal(HttpStatusCode.OK, (await shared.Site.GetPage(entries[0].Element(Atom + "link")!.Attribute("href")!.Value)).Status);
    }

    [Fact]
    public async Task The_site_map_lists_every_published_item_and_no_other()
    {
        var root = XDocument.Parse((await shared.Site.GetPage("/sitemap.xml")).Body).Root!;
        var listed = root.Elements(Map + "url").Select(u => new Uri(u.Element(Map + "loc")!.Value).AbsolutePath).ToList();
        var items = await shared.Site.Read(db => db.Set<ContentItem>().Where(i => i.Status == ContentStatus.Published).Select(i => new { i.Type, i.Slug }).ToListAsync());
        var expected = items.Select(i => (i.Type == "Notice" ? "/notices/" : "/regulations/") + i.Slug).Concat(["/", "/notices", "/regulations"]);
        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Robots_stay_out_of_console_and_kiosk_and_find_the_map()
    {
        var page = await shared.Site.GetPage("/robots.txt");
        Assert.Equal("text/plain", page.MediaType);
        Assert.Contains("Disallow: /admin", page.Body, StringComparison.Ordinal);
        Assert.Contains("Disallow: /kiosk", page.Body, StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {shared.Site.Url}sitemap.xml", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_describes_itself()
    {
        using var json = JsonDocument.Parse((await shared.Site.GetPage("/openapi/v1.json")).Body);
        var paths = json.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Contains("/api/v1/search", paths);
        Assert.Contains("/api/v1/contents", paths);
        Assert.DoesNotContain(paths, p => p.StartsWith("/admin", StringComparison.Ordinal) || p.StartsWith("/account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_api_lists_what_is_published()
    {
        using var json = JsonDocument.Parse((await shared.Site.GetPage("/api/v1/contents?type=Notice&size=3")).Body);
        Assert.Equal(3, json.RootElement.GetProperty("items").GetArrayLength());
        var total = await shared.Site.Read(db => db.Set<ContentItem>().CountAsync(i => i.Type == "Notice" && i.Status == ContentStatus.Published));
        Assert.Equal(total, json.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.BadRequest, (await shared.Site.GetPage("/api/v1/contents?type=Nonsense")).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/regulations")]
    [InlineData("/search?q=x")]
    [InlineData("/nothing")]
    [InlineData("/feeds/notices.atom")]
    public async Task Head_answers_as_get_does_without_the_body(string path)
    {
        var get = await shared.Site.GetPage(path);
        var head = await shared.Site.Client.Ask(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal((get.Status, get.MediaType, ""), (head.Status, head.MediaType, head.Body));
    }

    [Fact]
    public async Task Browsers_can_add_the_search()
    {
        var page = await shared.Site.GetPage("/opensearch.xml");
        Assert.Equal("application/opensearchdescription+xml", page.MediaType);
        var url = XDocument.Parse(page.Body).Root!.Elements().Single(e => e.Name.LocalName == "Url").Attribute("template")!.Value;
        var found = await shared.Site.GetPage(url.Replace("{searchTerms}", Uri.EscapeDataString("公共收益"), StringComparison.Ordinal));
        Assert.NotNull(found.Document.QuerySelector(".hits li"));
    }

    [Theory]
    [InlineData("/qr.svg?path=/regulations/1", HttpStatusCode.OK)]
    [InlineData("/qr.svg?path=//evil.example", HttpStatusCode.BadRequest)]
    [InlineData("/qr.svg?path=https://evil.example", HttpStatusCode.BadRequest)]
    [InlineData("/qr.svg", HttpStatusCode.BadRequest)]
    public async Task Codes_are_made_for_this_site_only(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await shared.Site.GetPage(path)).Status);
}
