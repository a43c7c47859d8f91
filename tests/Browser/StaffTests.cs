using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Browser;

/// <summary>Signing in and the console.</summary>
public sealed class StaffTests(OpenBrowser browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData("editor", false)]
    [InlineData("admin", true)]
    public async Task Staff_sign_in_see_what_is_theirs_and_sign_out(string account, bool managesFeatures)
    {
        await using var staff = await VisitAsync(Screen.Desktop);
        var page = staff.Page;
        await staff.GoAsync("/admin");
        await Expect(page).ToHaveURLAsync(new Regex("/account/sign-in"));
        await staff.SignInAsync(account);
        await Expect(page).ToHaveURLAsync(new Regex("/admin$"));
        await Expect(page.Locator(".rail").GetByRole(AriaRole.Link, new() { Name = "功能", Exact = true })).ToHaveCountAsync(managesFeatures ? 1 : 0);

        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await staff.GoAsync("/admin");
        await Expect(page).ToHaveURLAsync(new Regex("/account/sign-in"));
        Assert.Empty(staff.Complaints);
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_words_that_have_the_focus()
    {
        await using var staff = await VisitAsync(Screen.Desktop);
        var page = staff.Page;
        await staff.SignInAsync("editor", "Not-the-password-1");
        var summary = page.Locator(".error-summary");
        await Expect(summary).ToContainTextAsync("密码");
        await Expect(summary).ToBeFocusedAsync();
        await Expect(page.Locator("#Name")).ToHaveValueAsync("editor@example.cn");
        await Expect(page.Locator("#Password")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_was_asked_for()
    {
        await using var staff = await VisitAsync(Screen.Desktop);
        await staff.GoAsync("/admin/features");
        await staff.Page.Locator("#Name").FillAsync("admin@example.cn");
        await staff.Page.Locator("#Password").FillAsync("Panjin-admin-1");
        await staff.Page.Locator("#Password").PressAsync("Enter");
        await Expect(staff.Page).ToHaveURLAsync(new Regex("/admin/features$"));
    }

    [Fact]
    public async Task A_feature_that_is_switched_off_leaves_the_portal_at_once_and_comes_back()
    {
        await using var admin = await VisitAsync(Screen.Desktop, "admin");
        await using var resident = await VisitAsync(Screen.Desktop);
        var inMenu = resident.Page.Locator(".nav").GetByRole(AriaRole.Link, new() { Name = "通知公告" });
        await resident.GoAsync("/");
        await Expect(inMenu).ToHaveCountAsync(1);
        try
        {
            await SwitchNoticesAsync(admin, on: false);
            await UntilAsync(resident, "/", inMenu, count: 0);
            Assert.Equal(404, (await resident.GoAsync("/notices")).Status);
            Assert.Equal(404, (await resident.GoAsync(Samples.Notice)).Status);
            await UntilAsync(resident, "/search?q=投诉举报平台", resident.Page.Locator(".hits a[href^='/notices/']"), count: 0);
        }
        finally
        {
            await SwitchNoticesAsync(admin, on: true);
        }

        await UntilAsync(resident, "/", inMenu, count: 1);
        Assert.Equal(200, (await resident.GoAsync(Samples.Notice)).Status);
        Assert.Empty(admin.Complaints);
    }

    private static async Task SwitchNoticesAsync(Visitor admin, bool on)
    {
        await admin.GoAsync("/admin/features");
        var button = admin.Page.Locator("tr").Filter(new() { Has = admin.Page.GetByText("通知公告", new() { Exact = true }) }).GetByRole(AriaRole.Button);
        await Expect(button).ToHaveAttributeAsync("aria-pressed", on ? "false" : "true");
        await button.ClickAsync();
        if (!on)
        {
            await Expect(admin.Page.Locator("main")).ToContainTextAsync("/notices 及其");
            await admin.Page.GetByRole(AriaRole.Button, new() { Name = "停用“通知公告”" }).ClickAsync();
        }

        await Expect(admin.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync(on ? "启用" : "停用");
        await Expect(button).ToHaveAttributeAsync("aria-pressed", on ? "true" : "false");
    }

    /// <summary>Opens the page anew until it shows the change: pages follow within a second, so does the search.</summary>
    private static async Task UntilAsync(Visitor visitor, string address, ILocator what, int count)
    {
        var end = DateTime.UtcNow.AddSeconds(10);
        do
        {
            await visitor.GoAsync(address);
        }
        while (await what.CountAsync() != count && DateTime.UtcNow < end);
        await Expect(what).ToHaveCountAsync(count);
    }
}
