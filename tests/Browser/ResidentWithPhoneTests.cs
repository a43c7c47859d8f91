using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Browser;

/// <summary>What a resident comes for: the one article, from the home page, with a thumb.</summary>
public sealed class ResidentWithPhoneTests(OpenBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Typing_a_law_and_a_number_leads_to_that_article()
    {
        await using var resident = await VisitAsync(Screen.Phone);
        var page = resident.Page;
        await resident.GoAsync("/");
        await resident.TapAsync(page.Locator("#q"));
        await page.Locator("#q").FillAsync($"{Samples.ShortTitle}46条");
        await resident.TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "搜索", Exact = true }));

        var answer = page.GetByRole(AriaRole.Region, new() { Name = "您要找的条文" });
        await Expect(answer).ToContainTextAsync("提前六十日书面通知");
        await Expect(answer.Locator(".tag")).ToHaveTextAsync(new Regex("有效|修改"));
        await resident.TapAsync(answer.GetByRole(AriaRole.Link).First);

        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(Samples.Ordinance) + "(#art-46|/articles/46)$"));
        var article = page.Locator("#art-46");
        await Expect(article).ToContainTextAsync("第四十六条");
        await Measured.StandsInViewAsync(article);
        await IsHighlightedAsync(article);
        Assert.Empty(resident.Complaints);
    }

    [Fact]
    public async Task Typing_an_inserted_article_leads_to_it_and_not_to_its_neighbour()
    {
        await using var resident = await VisitAsync(Screen.Phone);
        await resident.GoAsync($"/search?q={Samples.ShortTitle}第四十条之一");
        await Expect(resident.Page.GetByRole(AriaRole.Region, new() { Name = "您要找的条文" })).ToContainTextAsync("第四十条之一");
    }

    [Fact]
    public async Task Menu_facet_regulation_and_contents_lead_to_an_article()
    {
        await using var resident = await VisitAsync(Screen.Phone);
        var page = resident.Page;
        await resident.GoAsync("/");
        await resident.TapAsync(page.Locator("details.menu > summary"));
        await resident.TapAsync(page.Locator("details.menu").GetByRole(AriaRole.Link, new() { Name = "政策法规" }));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("政策法规");
        await resident.TapAsync(page.Locator("details.facets > summary"));
        await resident.TapAsync(page.Locator("details.facets").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^地方性法规") }));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "去掉条件：地方性法规" })).ToBeVisibleAsync();

        await resident.TapAsync(page.Locator(".list").GetByRole(AriaRole.Link, new() { Name = Samples.FullTitle, Exact = true }));
        await resident.TapAsync(page.Locator("details.toc > summary"));
        await resident.TapAsync(page.Locator("details.toc").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("退出和交接") }));
        var heading = page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("退出和交接") });
        await Expect(heading).ToBeInViewportAsync();
        await Measured.StandsInViewAsync(heading);

        await resident.TapAsync(page.Locator("#art-46").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("只看这一条") }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("第四十六条");
        Assert.Empty(resident.Complaints);
    }

    [Fact]
    public async Task An_address_with_an_article_shows_that_article_marked()
    {
        await using var resident = await VisitAsync(Screen.Phone);
        await resident.GoAsync($"{Samples.Ordinance}#art-46-p1");
        var article = resident.Page.Locator("#art-46");
        await Measured.StandsInViewAsync(article);
        await IsHighlightedAsync(article);
    }

    private static async Task IsHighlightedAsync(ILocator article) =>
        Assert.NotEqual("none", await article.EvaluateAsync<string>("e => { const s = getComputedStyle(e.closest('.one .law') ?? e); return s.borderInlineStartColor === 'rgba(0, 0, 0, 0)' ? 'none' : s.borderInlineStartColor; }"));
}
