using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Integration.Settings;

/// <summary>What an editor changes in the settings, as the site and the log tell it.</summary>
public abstract class SettingsBehaviour(SiteFixture fixture)
{
    protected TestSite Site => fixture.Site;

    [Fact]
    public async Task A_save_shows_on_kept_pages_within_a_second_and_tells_the_log_what_is_different()
    {
        await Site.GetPage("/");
        using var admin = await Site.SignIn("admin");
        var saved = await SaveAsync(admin, "site", ("Value.Name", "盘锦市物业服务平台（改名，示例）"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        await Eventually.TrueAsync(async () => (await Site.GetPage("/")).Meta("SiteName") == "盘锦市物业服务平台（改名，示例）", "the new name", TimeSpan.FromSeconds(5));
        Assert.Contains("已保存", (await admin.GetPage("/admin/settings/site")).Words, StringComparison.Ordinal);

        var row = await Site.Read(db => db.Set<AuditEntry>().Where(e => e.Action == "settings.save").OrderByDescending(e => e.Id).FirstAsync());
        Assert.Equal(("Setting", "site"), (row.SubjectKind, row.SubjectId));
        Assert.Equal("网站名称", Assert.Single(AuditChange.Read(row.Changes)).Field);
    }

    [Fact]
    public async Task A_stale_save_is_refused_with_both_texts_and_the_next_one_goes_through()
    {
        using var admin = await Site.SignIn("admin");
        var form = await admin.GetPage("/admin/settings/site");
        await SaveAsync(admin, "site", ("Value.Phone", "0427-示例-1"));

        var stale = await SendAsync(admin, "site", form, ("Value.Phone", "0427-示例-2"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("0427-示例-1", stale.TextOf(".changes del"), StringComparison.Ordinal);
        Assert.Contains("0427-示例-2", stale.TextOf(".changes ins"), StringComparison.Ordinal);
        Assert.Equal("0427-示例-2", stale.Document.QuerySelector("#Value_Phone")!.GetAttribute("value"));

        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(admin, "site", stale)).Status);
        Assert.Equal("0427-示例-2", (await admin.GetPage("/admin/settings/site")).Document.QuerySelector("#Value_Phone")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_breaks_a_rule_is_named_and_everything_typed_is_kept()
    {
        using var admin = await Site.SignIn("admin");
        var bad = await SaveAsync(admin, "site", ("Value.SiteIdCode", "12"), ("Value.Name", ""), ("Value.Tagline", "留着的话"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        Assert.Contains("网站标识码是 10 位数字", bad.Words, StringComparison.Ordinal);
        Assert.Contains("请填写网站名称", bad.Words, StringComparison.Ordinal);
        Assert.Equal("留着的话", bad.Document.QuerySelector("#Value_Tagline")!.GetAttribute("value"));

        var order = await SaveAsync(admin, "banner", ("Value.Text", "不该存"), ("Value.FromUtc", "2026-12-02T00:00"), ("Value.UntilUtc", "2026-12-01T00:00"));
        Assert.Contains("结束时间要晚于开始时间", order.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, order.Status);
    }

    [Fact]
    public async Task An_earlier_version_and_the_defaults_come_back()
    {
        using var admin = await Site.SignIn("admin");
        await SaveAsync(admin, "home", ("Value.Asks.Rows", "1"), ("Value.Asks[0].Text", "甲问（示例）"), ("Value.Asks[0].Query", "甲"));
        var first = await NumberAsync("HomeSettings");
        await SaveAsync(admin, "home", ("Value.Asks.Rows", "1"), ("Value.Asks[0].Text", "乙问（示例）"), ("Value.Asks[0].Query", "乙"));

        Assert.Equal(HttpStatusCode.Redirect, (await PressAsync(admin, $"/admin/settings/home/restore/{first}")).Status);
        Assert.Contains("甲问（示例）", await ValueAsync("HomeSettings"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await PressAsync(admin, "/admin/settings/home/reset")).Status);
        Assert.DoesNotContain("甲问", await ValueAsync("HomeSettings"), StringComparison.Ordinal);
        Assert.Equal(first + 3, await NumberAsync("HomeSettings"));
        Assert.Equal(2, await Site.Read(db => db.Set<AuditEntry>().CountAsync(e => e.SubjectId == "home" && (e.Action == "settings.restore" || e.Action == "settings.reset"))));
    }

    [Fact]
    public async Task A_stored_group_that_does_not_fit_any_more_never_breaks_the_site()
    {
        await Site.AsSystem(s => s.GetRequiredService<IUnitOfWork>().RunAsync(async token =>
        {
            await s.GetRequiredService<SiteSettings>().StoreAsync("GreySettings", """{"on":"也许","scope":"Moon","until":"2026-12-31"}""", "手工改的", token);
            return true;
        }, default));
        await Site.Settled();
        Assert.Equal(HttpStatusCode.OK, (await Site.GetPage("/notices?page=1")).Status);
        using var admin = await Site.SignIn("admin");
        Assert.Contains("认不出的内容", (await admin.GetPage("/admin")).Words, StringComparison.Ordinal);
        Assert.Contains("on、scope", (await admin.GetPage("/admin/settings/grey")).Words, StringComparison.Ordinal);
        var finding = await Site.AsSystem(s => s.GetServices<IDoctorCheck>().First(c => c.Name == "网站设置").RunAsync(default));
        Assert.Equal(DoctorHealth.Warning, finding.Health);

        await SaveAsync(admin, "grey");
        Assert.Equal(DoctorHealth.Good, (await Site.AsSystem(s => s.GetServices<IDoctorCheck>().First(c => c.Name == "网站设置").RunAsync(default))).Health);
        Assert.Contains("2026-12-31", await ValueAsync("GreySettings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_group_asks_for_its_own_right()
    {
        using var reviewer = await Site.SignIn("reviewer");
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetPage("/admin/settings/banner")).Status);
        Assert.True((await reviewer.GetPage("/admin/settings/site")).Status is HttpStatusCode.Forbidden or HttpStatusCode.Redirect);
        var token = (await reviewer.GetPage("/admin/settings/banner")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in (string[])["/admin/settings/site", "/admin/settings/site/reset", "/admin/settings/site/restore/1"])
        {
            var refused = await reviewer.PostFields(path, ("number", "0"), ("__RequestVerificationToken", token));
            Assert.True(refused.Status is HttpStatusCode.Forbidden || refused.Location?.Contains("/account/", StringComparison.Ordinal) == true, $"{path} {refused.Status} {refused.Location}");
        }
    }

    protected Task<Page> SaveAsync(HttpClient client, string key, params (string Name, string Value)[] changed) => SettingsForms.SaveAsync(client, key, changed);

    private static Task<Page> SendAsync(HttpClient client, string key, Page form, params (string Name, string Value)[] changed) => SettingsForms.SendAsync(client, key, form, changed);

    private static async Task<Page> PressAsync(HttpClient client, string path)
    {
        var page = await client.GetPage("/admin/settings/home");
        var form = page.Document.QuerySelector($"form[action=\"{path}\"]")!;
        return await client.PostFields(path, [.. form.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))]);
    }

    private Task<int> NumberAsync(string name) => Site.Read(db => db.Set<SettingVersion>().Where(v => v.Name == name).MaxAsync(v => v.Number));

    private Task<string> ValueAsync(string name) => Site.Read(db => db.Set<SettingVersion>().Where(v => v.Name == name).OrderByDescending(v => v.Number).Select(v => v.Value).FirstAsync());
}

public sealed class SettingsOnSqlite(SqliteSite site) : SettingsBehaviour(site), IClassFixture<SqliteSite>;

public sealed class SettingsOnPostgreSql : SettingsBehaviour, IClassFixture<PostgreSqlSite>
{
    public SettingsOnPostgreSql(PostgreSqlSite site)
        : base(site) => Postgres.Need();
}
