using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Browser;

/// <summary>From anywhere in the console to anything in it without the mouse.</summary>
public sealed class PaletteTests(OpenBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Control_K_a_word_and_enter_lead_to_a_page()
    {
        await using var staff = await VisitAsync(Screen.Desktop, "admin");
        await staff.GoAsync("/admin/contents");
        await staff.Page.Keyboard.PressAsync("Control+k");
        var box = staff.Page.GetByRole(AriaRole.Combobox);
        await Expect(box).ToBeFocusedAsync();
        await Expect(staff.Page.GetByRole(AriaRole.Option, new() { Name = "工作台" })).ToBeVisibleAsync();
        await staff.Page.Keyboard.TypeAsync("系统状态");
        await Expect(staff.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await staff.Page.Keyboard.PressAsync("Enter");
        await Expect(staff.Page).ToHaveURLAsync(new Regex("/admin/status$"));
        Assert.Empty(staff.Complaints);
    }

    [Fact]
    public async Task The_arrows_choose_what_a_screen_reader_is_told_and_escape_leaves()
    {
        await using var staff = await VisitAsync(Screen.Desktop, "editor");
        await staff.GoAsync("/admin");
        await staff.Page.Locator("a[data-palette]").PressAsync("Enter");
        var box = staff.Page.GetByRole(AriaRole.Combobox);
        await staff.Page.Keyboard.TypeAsync("通知");
        await Expect(staff.Page.GetByRole(AriaRole.Option, new() { Name = "通知公告", Exact = false }).First).ToHaveAttributeAsync("aria-selected", "true");
        await staff.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", "palette-1");
        await Expect(staff.Page.Locator("#palette-1")).ToHaveAttributeAsync("aria-selected", "true");
        await staff.Page.Keyboard.PressAsync("Escape");
        await Expect(staff.Page.Locator("dialog.palette")).ToBeHiddenAsync();
        await Expect(staff.Page.Locator("a[data-palette]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_list_is_kept_as_a_view_and_found_again()
    {
        await using var staff = await VisitAsync(Screen.Desktop, "editor");
        var page = staff.Page;
        await staff.GoAsync("/admin/contents/Notice?q=%E5%B0%8F%E5%8C%BA&sort=title");
        await page.Locator(".views summary").ClickAsync();
        await page.GetByLabel("把现在的筛选和排序存成视图").FillAsync("小区的通知");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".banner.ok")).ToContainTextAsync("小区的通知");
        await staff.GoAsync("/admin/contents/Notice");
        await page.Locator(".views summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "小区的通知" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("sort=title"));
        await Expect(page.Locator("input[name=q]").First).ToHaveValueAsync("小区");
        await page.Locator(".views summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("删除.*小区的通知") }).ClickAsync();
        await Expect(page.Locator(".banner.ok")).ToContainTextAsync("已删除");
    }
}
