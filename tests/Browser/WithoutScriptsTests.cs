using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Browser;

/// <summary>Old phones, blocked scripts, a lost connection half-way: pages work as they came.</summary>
public sealed class WithoutScriptsTests(OpenBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Menu_facets_contents_and_search_work()
    {
        await using var resident = await VisitAsync(Screen.Phone, scripts: false);
        var page = resident.Page;
        await resident.GoAsync("/");
        var menu = page.Locator("details.menu");
        await Expect(menu.GetByRole(AriaRole.Link).First).ToBeHiddenAsync();
        await resident.TapAsync(menu.Locator("summary"));
        await resident.TapAsync(menu.GetByRole(AriaRole.Link, new() { Name = "政策法规" }));

        await resident.TapAsync(page.Locator("details.facets > summary"));
        await resident.TapAsync(page.Locator("details.facets").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^地方性法规") }));
        await resident.TapAsync(page.Locator(".list").GetByRole(AriaRole.Link, new() { Name = Samples.FullTitle, Exact = true }));

        await resident.TapAsync(page.Locator("details.toc > summary"));
        await resident.TapAsync(page.Locator("details.toc").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("退出和交接") }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("退出和交接") })).ToBeInViewportAsync();

        await resident.GoAsync("/");
        await page.Locator("#q").FillAsync("物业费");
        await resident.TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "搜索", Exact = true }));
        await Expect(page.Locator(".hits > li").First).ToBeVisibleAsync();
        Assert.Empty(resident.Complaints);
    }

    [Fact]
    public async Task Buttons_that_only_scripts_can_serve_are_not_shown()
    {
        await using var resident = await VisitAsync(Screen.Desktop, scripts: false);
        await resident.GoAsync(Samples.Ordinance);
        await Expect(resident.Page.Locator(".needs-js, [data-read], [data-copy], [data-pref]").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_wide_page_shows_facets_and_contents_unfolded()
    {
        await using var resident = await VisitAsync(Screen.Desktop, scripts: false);
        await resident.GoAsync("/regulations");
        await Expect(resident.Page.Locator(".facets a").First).ToBeVisibleAsync();
        await resident.GoAsync(Samples.Ordinance);
        await Expect(resident.Page.Locator(".toc a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Staff_can_sign_in_and_out()
    {
        await using var staff = await VisitAsync(Screen.Desktop, scripts: false);
        await staff.SignInAsync("editor");
        await Expect(staff.Page).ToHaveURLAsync(new Regex("/admin$"));
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await staff.GoAsync("/admin");
        await Expect(staff.Page).ToHaveURLAsync(new Regex("/account/sign-in"));
    }
}
