using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.SiteState;

namespace PanjinPropertyCms.Integration.Settings;

/// <summary>Maintenance, banner and grey display, on pages that are kept.</summary>
public abstract class SiteStateBehaviour(SiteFixture fixture)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(5);

    private TestSite Site => fixture.Site;

    [Fact]
    public async Task Maintenance_closes_kept_pages_at_once_and_leaves_staff_and_machines_in()
    {
        await Site.GetPage("/");
        await Site.GetPage("/kiosk");
        using var editor = await Site.SignIn("editor");
        await StoreAsync(new MaintenanceSettings { On = true, Reason = "升级数据库（示例）", ExpectedEndUtc = DateTime.UtcNow.AddHours(2) });
        try
        {
            await Eventually.TrueAsync(async () => (await Site.GetPage("/")).Status == HttpStatusCode.ServiceUnavailable, "the home page is closed", Second);
            foreach (var path in (string[])["/", "/kiosk", "/notices", "/regulations", "/no-such-page", "/feeds/notices.atom"])
            {
                var page = await Site.GetPage(path);
                Assert.Equal((path, HttpStatusCode.ServiceUnavailable), (path, page.Status));
                Assert.Contains("升级数据库（示例）", page.Words, StringComparison.Ordinal);
                Assert.InRange(int.Parse(page.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 3600, 7200);
                Assert.Equal("no-store", page.Header("Cache-Control"));
            }

            Assert.Contains("kiosk.css", (await Site.GetPage("/kiosk")).Body, StringComparison.Ordinal);
            var api = await Site.GetPage("/api/v1/search?q=a");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (api.Status, api.MediaType));
            Assert.Equal(HttpStatusCode.OK, (await Site.GetPage("/account/sign-in")).Status);
            Assert.Equal(HttpStatusCode.OK, (await Site.GetPage("/_content/Portal/favicon.svg")).Status);
            Assert.Equal(HttpStatusCode.OK, (await editor.GetPage("/")).Status);
            Assert.Contains("维护模式已开启", (await editor.GetPage("/admin")).Words, StringComparison.Ordinal);

            var sent = await Site.Client.PostFields("/complaints/new?a=1", ("Story", "写了很久的话 <b>"), ("_once", "n1"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.Status);
            Assert.Contains("还没有保存", sent.Words, StringComparison.Ordinal);
            Assert.Equal("写了很久的话 <b>", sent.Document.QuerySelector("form[action='/complaints/new?a=1'] input[name=Story]")!.GetAttribute("value"));
            Assert.Single(sent.Document.QuerySelectorAll("input[name=_once]"));
        }
        finally
        {
            await StoreAsync(new MaintenanceSettings());
        }

        await Eventually.TrueAsync(async () => (await Site.GetPage("/")).Status == HttpStatusCode.OK, "the home page is open", Second);
        Assert.Equal(HttpStatusCode.NotFound, (await Site.GetPage("/_maintenance")).Status);
    }

    [Fact]
    public async Task Maintenance_for_operators_only_keeps_editors_out()
    {
        using var editor = await Site.SignIn("editor");
        using var admin = await Site.SignIn("admin");
        await StoreAsync(new MaintenanceSettings { On = true, Pass = MaintenancePass.Operators });
        await Eventually.TrueAsync(async () => (await editor.GetPage("/")).Status == HttpStatusCode.ServiceUnavailable, "closed for editors", Second);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetPage("/")).Status);
        await StoreAsync(new MaintenanceSettings());
    }

    [Fact]
    public async Task Maintenance_ends_by_itself_to_the_second_and_its_form_says_so()
    {
        await StoreAsync(new MaintenanceSettings { On = true, EndsAtUtc = DateTime.UtcNow.AddSeconds(3) });
        await Eventually.TrueAsync(async () => (await Site.GetPage("/")).Status == HttpStatusCode.ServiceUnavailable, "closed", TimeSpan.FromSeconds(3));
        await Eventually.TrueAsync(async () => (await Site.GetPage("/")).Status == HttpStatusCode.OK, "open again", TimeSpan.FromSeconds(6));
        await Eventually.TrueAsync(() => !Site.Services.GetRequiredService<ICurrentSettings>().Get<MaintenanceSettings>().On, "the job turned it off");
        Assert.True(await Site.Read(db => db.Set<AuditEntry>().AnyAsync(e => e.Action == "maintenance.end")));
    }

    [Fact]
    public async Task A_banner_stands_on_kept_pages_of_both_themes_and_goes_when_its_time_is_over()
    {
        await Site.GetPage("/notices");
        await Site.GetPage("/kiosk/notices");
        await StoreAsync(new BannerSettings { Text = "台风红色预警，请不要外出（示例）。", Kind = BannerKind.Red, Url = "/notices", UntilUtc = DateTime.UtcNow.AddSeconds(6) });
        foreach (var path in (string[])["/notices", "/kiosk/notices"])
        {
            await Eventually.TrueAsync(async () => (await Site.GetPage(path)).Document.QuerySelector(".site-banner.kind-red") is not null, $"the banner on {path}", Second);
            var banner = (await Site.GetPage(path)).Document.QuerySelector(".site-banner")!;
            Assert.Contains("红色预警", banner.TextContent, StringComparison.Ordinal);
            Assert.Null(banner.GetAttribute("role"));
            Assert.StartsWith(path.StartsWith("/kiosk", StringComparison.Ordinal) ? "/kiosk/notices" : "/notices", banner.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        }

        foreach (var path in (string[])["/notices", "/kiosk/notices"])
        {
            await Eventually.TrueAsync(async () => (await Site.GetPage(path)).Document.QuerySelector(".site-banner") is null, $"no banner on {path} any more");
        }

        Assert.True(await Site.Read(db => db.Set<AuditEntry>().AnyAsync(e => e.Action == "banner.end")));
    }

    [Fact]
    public async Task Grey_holds_on_its_days_for_the_home_page_or_for_all()
    {
        await Site.GetPage("/");
        await StoreAsync(new GreySettings { On = true, Scope = GreyScope.Home });
        await Eventually.TrueAsync(async () => await IsGreyAsync("/") && await IsGreyAsync("/kiosk"), "the home page is grey", Second);
        Assert.False(await IsGreyAsync("/regulations"));
        await StoreAsync(new GreySettings { On = true });
        await Eventually.TrueAsync(() => IsGreyAsync("/regulations"), "all pages are grey", Second);
        await StoreAsync(new GreySettings { On = true, From = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(3)) });
        await Eventually.TrueAsync(async () => !await IsGreyAsync("/"), "not before its day", Second);
        await StoreAsync(new GreySettings());
    }

    [Fact]
    public async Task A_banner_is_seen_before_it_is_saved()
    {
        using var admin = await Site.SignIn("admin");
        var preview = await SettingsForms.SaveAsync(admin, "banner", ("Value.Text", "只是看看（示例）"), ("Value.Kind", "Orange"), ("do", "preview"));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("只是看看（示例）", preview.TextOf(".preview .site-banner.kind-orange"), StringComparison.Ordinal);
        Assert.Equal("只是看看（示例）", preview.TextOf("#Value_Text"));
        Assert.DoesNotContain("只是看看", Site.Services.GetRequiredService<ICurrentSettings>().Get<BannerSettings>().Text ?? "", StringComparison.Ordinal);
    }

    private async Task<bool> IsGreyAsync(string path) => (await Site.GetPage(path)).Document.DocumentElement.ClassList.Contains("grey");

    private Task<int> StoreAsync(object value) => Site.AsSystem(async s =>
        (await s.GetRequiredService<SaveSettings>().RunAsync(s.GetRequiredService<SettingsGroups>().All.First(g => g.Type == value.GetType()), null, value, default)).Done());
}

public sealed class SiteStateOnSqlite(SqliteSite site) : SiteStateBehaviour(site), IClassFixture<SqliteSite>;

public sealed class SiteStateOnPostgreSql : SiteStateBehaviour, IClassFixture<PostgreSqlSite>
{
    public SiteStateOnPostgreSql(PostgreSqlSite site)
        : base(site) => Postgres.Need();
}
