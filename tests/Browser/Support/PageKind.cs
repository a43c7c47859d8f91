namespace PanjinPropertyCms.Browser.Support;

/// <summary>One page of each kind that the site has. Whatever must hold everywhere is tested on all of them.</summary>
internal sealed record PageKind(string Name, Func<Samples, string> Address)
{
    /// <summary>Who may open it; null is everybody.</summary>
    internal string? Account { get; init; }

    internal int Status { get; init; } = 200;

    /// <summary>What brings the page into the state that is meant.</summary>
    internal Func<IPage, Task>? Then { get; init; }

    internal bool OnKiosk => Name.StartsWith("kiosk", StringComparison.Ordinal);

    internal static readonly IReadOnlyList<PageKind> All =
    [
        new("home", _ => "/"),
        new("regulations", _ => "/regulations"),
        new("regulations filtered", _ => "/regulations?level=NormativeDocument&validity=InForce"),
        new("regulation", s => s.Ordinance),
        new("article", s => $"{s.Ordinance}/articles/46"),
        new("notices", _ => "/notices"),
        new("notice", s => s.Notice),
        new("search with hits", _ => "/search?q=物业费"),
        new("search for an article", _ => $"/search?q={Samples.ShortTitle}46条"),
        new("search without hits", _ => "/search?q=没有这样的东西qzx"),
        new("not found", _ => "/no-such-page") { Status = 404 },
        new("gone", s => s.Removed) { Status = 410 },
        new("sign-in", _ => "/account/sign-in"),
        new("sign-in with errors", _ => "/account/sign-in")
        {
            Then = async page =>
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
                await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
            },
        },
        new("dashboard", _ => "/admin") { Account = "admin" },
        new("features", _ => "/admin/features") { Account = "admin" },
        new("tasks", _ => "/admin/tasks") { Account = "admin" },
        new("status", _ => "/admin/status") { Account = "admin" },
        new("backups", _ => "/admin/backups") { Account = "admin" },
        new("audit log", _ => "/admin/audit?from=2020-01-01&kind=Regulation") { Account = "auditor" },
        new("audit entry", _ => "/admin/audit/1") { Account = "auditor" },
        new("audit seals", _ => "/admin/audit/seals") { Account = "auditor" },
        new("settings", _ => "/admin/settings") { Account = "admin" },
        new("settings of the site", _ => "/admin/settings/site") { Account = "admin" },
        new("settings of the home page", _ => "/admin/settings/home") { Account = "admin" },
        new("settings with errors", _ => "/admin/settings/site")
        {
            Account = "admin",
            Then = async page =>
            {
                await page.Locator("#Value_SiteIdCode").FillAsync("12");
                await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
                await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
            },
        },
        new("banner with its preview", _ => "/admin/settings/banner")
        {
            Account = "admin",
            Then = async page =>
            {
                await page.Locator("#Value_Text").FillAsync("台风将至，请不要外出，物业请检查外墙和电梯（示例）。");
                await page.Locator("#Value_Kind").SelectOptionAsync("Yellow");
                await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
                await Expect(page.Locator(".preview .site-banner")).ToBeVisibleAsync();
            },
        },
        new("accounts", _ => "/admin/users") { Account = "admin" },
        new("account", _ => "/admin/users")
        {
            Account = "admin",
            Then = async page =>
            {
                await page.Locator(".grid .what a").First.ClickAsync();
                await Expect(page.Locator("#DisplayName")).ToBeVisibleAsync();
            },
        },
        new("invitation", _ => "/admin/users/invite") { Account = "admin" },
        new("roles", _ => "/admin/roles") { Account = "admin" },
        new("role", _ => "/admin/roles/new") { Account = "admin" },
        new("permissions", _ => "/admin/roles/permissions") { Account = "admin" },
        new("own security", _ => "/account/security") { Account = "leader" },
        new("second factor", _ => "/account/security/set-up") { Account = "leader" },
        new("own sessions", _ => "/account/sessions") { Account = "leader" },
        new("own password", _ => "/account/password") { Account = "leader" },
        new("forgotten password", _ => "/account/forgot"),
        new("void link", _ => "/account/link?token=void") { Status = 410 },
        new("import", _ => "/admin/import") { Account = "admin" },
        new("import with errors", _ => "/admin/import")
        {
            Account = "admin",
            Then = async page =>
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "读出来看看" }).ClickAsync();
                await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
            },
        },
        new("import result", _ => "/admin/import") { Account = "admin", Then = DeskImportTests.ReadPlanAsync },
        new("contents", _ => "/admin/contents") { Account = "editor" },
        new("content list", _ => "/admin/contents/Notice") { Account = "editor" },
        new("content list without hits", _ => "/admin/contents/Regulation?q=没有qzx&from=昨天") { Account = "editor" },
        new("content item", s => s.Edited) { Account = "editor" },
        new("content history", s => s.Edited + "/history") { Account = "editor" },
        new("content comparison", s => s.Edited + "/compare?from=1&to=2") { Account = "editor" },
        new("content preview", s => s.Edited + "/preview") { Account = "editor" },
        new("content step", s => s.Edited + "/withdraw") { Account = "editor" },
        new("content step with a search", s => s.Edited + "/supersede?q=通知") { Account = "editor" },
        new("content step with errors", s => s.Edited + "/schedule") { Account = "editor", Then = async page =>
        {
            await page.Locator("#PublishDay").FillAsync("2020-01-01");
            await page.Locator("#PublishTime").FillAsync("09:30");
            await page.GetByRole(AriaRole.Button, new() { Name = "保存定时" }).ClickAsync();
            await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        }, },
        new("kiosk home", _ => "/kiosk"),
        new("kiosk regulation", s => $"/kiosk{s.Ordinance}"),
        new("kiosk search", _ => "/kiosk/search?q=物业费"),
    ];

    internal static PageKind Of(string name) => All.Single(k => k.Name == name);

    /// <summary>The pages that people open on that screen: stands show the kiosk, everything else is for desks and hands.</summary>
    internal static IEnumerable<PageKind> On(Screen screen) => All.Where(k => k.OnKiosk == (screen == Screen.Kiosk));

    internal async Task OpenAsync(Visitor visitor, Samples samples)
    {
        var response = await visitor.GoAsync(Address(samples));
        Assert.Equal(Status, response.Status);
        if (Then is not null)
        {
            await Then(visitor.Page);
        }
    }
}
