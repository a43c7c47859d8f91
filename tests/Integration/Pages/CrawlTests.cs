using System.Net;
using AngleSharp.Dom;

namespace PanjinPropertyCms.Integration.Pages;

/// <summary>Follows every link of the site, as a search engine or a curious person does.</summary>
public sealed class CrawlTests(SharedSite shared)
{
    private const int MostPages = 150;

    [Fact]
    public async Task Every_page_of_the_portal_answers_and_carries_what_is_mandatory()
    {
        var pages = await CrawlAsync("/", path => !path.StartsWith("/kiosk", StringComparison.Ordinal));
        Assert.True(pages.Count(p => p.IsHtml) > 60, $"only {pages.Count} pages were found");
        Assert.Empty(pages.Where(p => p.IsHtml).SelectMany(MandatoryTags.FaultsOf));
    }

    [Fact]
    public async Task Every_page_of_the_kiosk_answers_and_no_link_leads_out_of_it()
    {
        var pages = await CrawlAsync("/kiosk", _ => true);
        Assert.True(pages.Count(p => p.IsHtml) > 60, $"only {pages.Count} pages were found");
        Assert.Empty(pages.Where(p => p.IsHtml).SelectMany(MandatoryTags.FaultsOf));
        Assert.Empty(pages.Where(p => p.IsHtml).SelectMany(LeavingKiosk));
    }

    [Fact]
    public async Task The_crawl_sees_a_link_that_leaves_the_kiosk()
    {
        var page = await shared.Site.GetPage("/");
        Assert.NotEmpty(LeavingKiosk(page));
    }

    [Theory]
    [InlineData("/kiosk/admin")]
    [InlineData("/kiosk/account/sign-in")]
    [InlineData("/kiosk/api/v1/search")]
    [InlineData("/kiosk/api/v1/contents")]
    [InlineData("/kiosk/openapi/v1.json")]
    [InlineData("/kiosk/setup")]
    [InlineData("/kiosk/kiosk")]
    [InlineData("/kiosk/Admin/features")]
    [InlineData("/KIOSK/admin")]
    [InlineData("/kiosk//admin")]
    [InlineData("/kiosk/%61dmin")]
    public async Task The_kiosk_has_no_console_and_no_interfaces(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Site.GetPage(path)).Status);

    [Fact]
    public async Task Every_asset_that_a_page_names_is_there()
    {
        var assets = new HashSet<string>();
        foreach (var path in (string[])["/", "/kiosk", "/search?q=维修", "/account/sign-in", "/regulations"])
        {
            var page = await shared.Site.GetPage(path);
            assets.UnionWith(page.Document.QuerySelectorAll("script[src],link[rel=stylesheet],link[rel=icon],img[src]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).Where(a => a[0] == '/'));
        }

        Assert.NotEmpty(assets);
        foreach (var asset in assets)
        {
            Assert.True((await shared.Site.GetPage(asset)).Status == HttpStatusCode.OK, asset);
        }
    }

    private static IEnumerable<string> LeavingKiosk(Page page) => page.Document.QuerySelectorAll("a[href],form[action],area[href]")
        .Select(e => (e.LocalName, Target: (e.GetAttribute("href") ?? e.GetAttribute("action"))!))
        .Where(l => !l.Target.StartsWith('#') && !l.Target.StartsWith("tel:", StringComparison.Ordinal) && !l.Target.StartsWith("mailto:", StringComparison.Ordinal)
            && !l.Target.StartsWith('?') && l.Target != "/kiosk" && !l.Target.StartsWith("/kiosk/", StringComparison.Ordinal))
        .Select(l => $"{page.Path}: <{l.LocalName}> to {l.Target}");

    private async Task<IReadOnlyList<Page>> CrawlAsync(string start, Func<string, bool> follow)
    {
        var (waiting, known, pages) = (new Queue<(string Path, string From)>([(start, "")]), new HashSet<string> { start }, new List<Page>());
        while (waiting.Count > 0 && pages.Count < MostPages)
        {
            var (path, from) = waiting.Dequeue();
            var page = await shared.Site.GetPage(path);
            pages.Add(page);
            Assert.True(page.Status == HttpStatusCode.OK, $"{path}, linked from {from}, answers {(int)page.Status} {page.Location}");
            if (!page.IsHtml)
            {
                continue;
            }

            // Documents first: lists in all their facets would use the cap up.
            var links = page.Links.Concat(page.Document.QuerySelectorAll("link[rel=alternate]").Select(l => l.GetAttribute("href")!))
                .Where(l => l.StartsWith('/') && !l.StartsWith("//", StringComparison.Ordinal)).Select(l => l.Split('#')[0]).Where(l => l.Length > 0).Distinct()
                .OrderBy(l => l.Contains('?', StringComparison.Ordinal));
            foreach (var link in links.Where(l => follow(l) && (!l.Contains('?', StringComparison.Ordinal) || Few(l)) && known.Add(l)))
            {
                waiting.Enqueue((link, path));
            }
        }

        return pages;

        // One parameter is enough to see every kind of list once.
        static bool Few(string link) => link.Count(c => c is '=') == 1;
    }
}
