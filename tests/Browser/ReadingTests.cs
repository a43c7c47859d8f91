using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Browser;

/// <summary>The helps of the reading room.</summary>
public sealed class ReadingTests(OpenBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Type_size_and_contrast_stay_as_chosen_on_other_pages()
    {
        await using var reader = await VisitAsync(Screen.Desktop);
        var page = reader.Page;
        await reader.GoAsync("/");
        var before = await TextSizeAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "大字版" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "高对比" }).ClickAsync();
        await reader.GoAsync(Samples.Ordinance);

        Assert.True(await TextSizeAsync(page) > before * 1.3, "The letters did not grow.");
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "大字版" })).ToHaveAttributeAsync("aria-pressed", "true");

        await page.GetByRole(AriaRole.Button, new() { Name = "大字版" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "高对比" }).ClickAsync();
        await reader.GoAsync("/notices");
        Assert.Equal(before, await TextSizeAsync(page));
    }

    [Fact]
    public async Task Copying_a_citation_puts_title_and_article_on_the_clipboard_and_says_so()
    {
        await using var reader = await VisitAsync(Screen.Desktop);
        var page = reader.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.GoAsync(Samples.Ordinance);
        var article = page.Locator("#art-46");
        await article.HoverAsync();
        await article.GetByRole(AriaRole.Button, new() { Name = "复制引用" }).ClickAsync();

        const string Citation = $"《{Samples.FullTitle}》第四十六条";
        await Expect(page.Locator("[role=status][data-live]")).ToContainTextAsync(Citation);
        Assert.Equal(Citation, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task The_contents_mark_the_heading_that_is_being_read()
    {
        await using var reader = await VisitAsync(Screen.Desktop);
        var page = reader.Page;
        await reader.GoAsync(Samples.Ordinance);
        var current = page.Locator(".toc [aria-current=true]");
        await Expect(current).ToHaveCountAsync(1);
        var first = await current.TextContentAsync();

        await page.Locator("#art-46").EvaluateAsync("e => e.scrollIntoView({ block: 'start', behavior: 'instant' })");
        await Expect(current).ToHaveTextAsync(new Regex("退出和交接"));
        Assert.NotEqual(first, await current.TextContentAsync());
        await Expect(current).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Paper_holds_the_text_and_nothing_to_click()
    {
        await using var reader = await VisitAsync(Screen.Desktop);
        var page = reader.Page;
        await reader.GoAsync(Samples.Ordinance);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });
        await Expect(page.Locator("nav, button, .menu, .foot, .side, form").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Expect(page.Locator("#art-46")).ToBeVisibleAsync();
        await Expect(page.Locator(".printed")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_dock_of_the_stand_enlarges_letters_and_tells_where_help_is()
    {
        await using var resident = await VisitAsync(Screen.Kiosk);
        var page = resident.Page;
        await resident.GoAsync($"/kiosk{Samples.Ordinance}");
        var before = await TextSizeAsync(page);
        await resident.TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "字再大些" }));
        Assert.True(await TextSizeAsync(page) > before * 1.2, "The letters did not grow.");
        await resident.TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "叫工作人员" }));
        await Expect(page.Locator("[role=status][data-live]")).ToContainTextAsync("服务台");
        await resident.TapAsync(page.GetByRole(AriaRole.Link, new() { Name = "‹ 回首页" }));
        await Expect(page).ToHaveURLAsync(new Regex("/kiosk/?$"));
        Assert.Empty(resident.Complaints);
    }

    private static Task<double> TextSizeAsync(IPage page) => page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.body).fontSize)");
}
