using Deque.AxeCore.Playwright;

namespace PanjinPropertyCms.Browser;

/// <summary>The banner, grey display and the maintenance page, as residents meet them on each screen.</summary>
public sealed class SiteStateTests(OpenBrowser browser) : BrowserTest(browser)
{
    [Fact]
    public async Task A_banner_fits_every_screen_and_stays_readable_on_paper()
    {
        await using var admin = await VisitAsync(Screen.Desktop, "admin");
        await SaveAsync(admin, "banner", ("#Value_Text", "暴雨红色预警：请远离地下车库，物业请立即检查排水（示例）。"), ("#Value_Kind", "Red"), ("#Value_Url", "/notices"));
        try
        {
            foreach (var (screen, path) in (IEnumerable<(Screen, string)>)[(Screen.Desktop, "/"), (Screen.Phone, "/"), (Screen.Narrow, "/notices"), (Screen.Kiosk, "/kiosk"), (Screen.Kiosk, "/kiosk/notices")])
            {
                await using var resident = await VisitAsync(screen);
                await resident.GoAsync(path);
                await Expect(resident.Page.Locator(".site-banner")).ToContainTextAsync("红色预警");
                Assert.Empty(await Measured.OverflowOf(resident));
                Assert.Empty((await resident.Page.RunAxe()).Violations.Select(v => $"{screen.Name} {path}: {v.Id} {v.Help} {string.Join(' ', v.Nodes.Select(n => n.Html))}"));
            }

            await using var reader = await VisitAsync(Screen.Desktop);
            await reader.GoAsync("/notices");
            await reader.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
            await Expect(reader.Page.Locator(".site-banner")).ToBeVisibleAsync();
            Assert.Equal("rgb(0, 0, 0)", await reader.Page.Locator(".site-banner").EvaluateAsync<string>("e => getComputedStyle(e).color"));
        }
        finally
        {
            await SaveAsync(admin, "banner", ("#Value_Text", ""));
        }
    }

    [Fact]
    public async Task In_grey_the_whole_window_is_grey_and_what_stands_fixed_stays()
    {
        await using var admin = await VisitAsync(Screen.Desktop, "admin");
        await SaveAsync(admin, "grey", ("#Value_On", "true"));
        try
        {
            await using var resident = await VisitAsync(Screen.Desktop);
            await resident.GoAsync("/");
            Assert.Equal("grayscale(1)", await resident.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).filter"));
        }
        finally
        {
            await SaveAsync(admin, "grey", ("#Value_On", "false"));
        }
    }

    [Fact]
    public async Task A_form_that_was_refused_is_sent_again_from_the_page_when_the_site_is_back()
    {
        await using var admin = await VisitAsync(Screen.Desktop, "admin");
        await using var resident = await VisitAsync(Screen.Phone);
        await resident.GoAsync("/notices");
        await SaveAsync(admin, "maintenance", ("#Value_On", "true"));
        try
        {
            await resident.Page.EvaluateAsync("""
                () => {
                  const form = document.createElement('form'), field = document.createElement('input');
                  [form.method, form.action, field.name, field.value] = ['post', '/no-such-form', 'Story', '写了很久的话'];
                  form.append(field);
                  document.body.append(form);
                  form.submit();
                }
                """);
            await Expect(resident.Page.Locator("h1")).ToHaveTextAsync("网站正在维护");
            await Expect(resident.Page.Locator("input[name=Story]")).ToHaveValueAsync("写了很久的话");
            Assert.Empty((await resident.Page.RunAxe()).Violations.Select(v => $"{v.Id} {v.Help}"));
            Assert.Empty(await Measured.OverflowOf(resident));
        }
        finally
        {
            await SaveAsync(admin, "maintenance", ("#Value_On", "false"));
        }

        await resident.Page.GetByRole(AriaRole.Button, new() { Name = "再提交一次" }).ClickAsync();
        await Expect(resident.Page.Locator("h1")).Not.ToHaveTextAsync("网站正在维护");
    }

    private static async Task SaveAsync(Visitor admin, string group, params (string Field, string Value)[] fields)
    {
        await admin.GoAsync($"/admin/settings/{group}");
        foreach (var (field, value) in fields)
        {
            var control = admin.Page.Locator(field);
            await (await control.EvaluateAsync<string>("e => e.tagName + ':' + e.type") switch
            {
                "SELECT:select-one" => control.SelectOptionAsync(value),
                "INPUT:checkbox" => control.SetCheckedAsync(value == "true"),
                _ => control.FillAsync(value),
            });
        }

        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(admin.Page.Locator(".banner.ok")).ToBeVisibleAsync();
    }
}
