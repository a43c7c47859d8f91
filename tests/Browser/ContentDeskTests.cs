using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Browser;

/// <summary>A day's work with content at the console.</summary>
public sealed class ContentDeskTests(OpenBrowser browser) : BrowserTest(browser)
{
    /// <summary>More tabs than a page of the console has before what is looked for.</summary>
    private const int Patience = 60;

    [Fact]
    public async Task From_the_list_to_the_public_page_with_the_keyboard_alone()
    {
        var title = await Site.CopyAsync("sample-notice-common-income-month");
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        var page = editor.Page;
        await editor.GoAsync("/admin/contents/Notice");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(title);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("table.grid tbody tr")).ToHaveCountAsync(1);
        await TabToAsync(page, page.Locator("table.grid .what a"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync(title);
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "发布", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/publish$"));
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".banner.ok")).ToContainTextAsync("已发布");
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "看读者的页面" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task Choosing_rows_shows_what_can_be_done_with_them_and_how_many_they_are()
    {
        await using var editor = await VisitAsync(Screen.Desktop, "editor");
        var page = editor.Page;
        await editor.GoAsync("/admin/contents/Notice");
        var bulk = page.Locator(".bulk");
        await Expect(bulk).ToBeHiddenAsync();
        await page.Locator("input[name=ids]").First.CheckAsync();
        await Expect(bulk).ToBeVisibleAsync();
        await Expect(page.Locator("[data-picked]")).ToHaveTextAsync("1");
        await page.GetByLabel("全选这一页").CheckAsync();
        await Expect(page.Locator("[data-picked]")).ToHaveTextAsync(Regex());
        await bulk.GetByRole(AriaRole.Button, new() { Name = "撤下" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("撤下这");
        await Expect(page.GetByLabel("原因")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "不做，回去" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/admin/contents/Notice$"));
        Assert.Empty(editor.Complaints);

        static Regex Regex() => new("^([2-9]|[1-9][0-9])$");
    }

    [Fact]
    public async Task Without_scripts_an_item_is_withdrawn_and_brought_back()
    {
        var title = await Site.CopyAsync("sample-notice-anti-fraud-tips");
        await using var editor = await VisitAsync(Screen.Phone, "editor", scripts: false);
        var page = editor.Page;
        await editor.GoAsync($"/admin/contents/Notice?q={title}&status=draft");
        await editor.TapAsync(page.Locator("table.grid .what a").First);
        foreach (var step in new[] { "发布", "撤下", "恢复发布" })
        {
            await editor.TapAsync(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = step, Exact = true }));
            if (step == "撤下")
            {
                await page.GetByLabel("原因").FillAsync("试一试。");
            }

            await editor.TapAsync(page.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }));
            await Expect(page.Locator(".banner.ok")).ToBeVisibleAsync();
        }

        await Expect(page.Locator(".todo")).ToContainTextAsync("已发布");
    }

    private static async Task TabToAsync(IPage page, ILocator what)
    {
        for (var stop = 0; stop < Patience && !await what.EvaluateAsync<bool>("e => e === document.activeElement"); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(what).ToBeFocusedAsync();
    }
}
