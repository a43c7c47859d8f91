using System.Net;

namespace PanjinPropertyCms.Integration.Pages;

public sealed class HomeTests(SharedSite shared)
{
    [Theory]
    [InlineData("/", "")]
    [InlineData("/kiosk", "/kiosk")]
    public async Task Home_offers_the_search_the_ways_in_and_what_is_new(string path, string prefix)
    {
        var page = await shared.Site.GetPage(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var form = page.Document.QuerySelector($"form[action=\"{prefix}/search\"]");
        Assert.NotNull(form?.QuerySelector("input[name=q]"));
        Assert.Contains($"{prefix}/regulations", page.Links);
        Assert.Contains($"{prefix}/notices", page.Links);
        Assert.Contains(page.Links, l => l.StartsWith($"{prefix}/notices/", StringComparison.Ordinal));
        Assert.Contains(page.Links, l => l.StartsWith($"{prefix}/regulations/", StringComparison.Ordinal));
        Assert.Equal("首页", page.Meta("ColumnType"));
    }

    [Fact]
    public async Task The_questions_on_the_home_page_find_something()
    {
        var asks = (await shared.Site.GetPage("/")).Links.Where(l => l.StartsWith("/search?q=", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(asks);
        foreach (var ask in asks)
        {
            Assert.True((await shared.Site.GetPage(ask)).Document.QuerySelector(".hits li") is not null, $"{Uri.UnescapeDataString(ask)} finds nothing");
        }
    }

    [Fact]
    public async Task The_menu_marks_where_one_is()
    {
        var page = await shared.Site.GetPage("/notices");
        Assert.Equal("/notices", page.Document.QuerySelector("nav [aria-current]")?.GetAttribute("href"));
    }
}
