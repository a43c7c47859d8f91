using System.Net;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;

namespace PanjinPropertyCms.Integration.Features;

/// <summary>The switches, as the administrator uses them.</summary>
public sealed class FeaturePageTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private readonly TestSite _site = fixture.Site;

    [Fact]
    public async Task Switching_off_says_first_what_the_public_will_lose_and_a_second_submit_is_harmless()
    {
        using var admin = await _site.SignIn("admin");
        var ask = await admin.GetPage("/admin/features/Notices/off?back=%2Fadmin%2Ffeatures%3Fstate%3Don");
        Assert.Matches(@"/notices 及其 \d+ 篇内容将立即不可访问，数据保留。", ask.Words);
        Assert.Equal(HttpStatusCode.OK, (await _site.GetPage("/notices")).Status);

        var token = ask.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        for (var again = 0; again < 2; again++)
        {
            var answer = await admin.PostFields("/admin/features/Notices", ("enable", "false"), ("back", "/admin/features?state=on"), ("__RequestVerificationToken", token));
            Assert.Equal((HttpStatusCode.Redirect, "/admin/features?state=on"), (answer.Status, answer.Location));
        }

        Assert.Equal(1, await _site.Read(db => db.Set<AuditEntry>().CountAsync(a => a.Action == "feature.disable" && a.SubjectId == "Notices")));
        await Eventually.TrueAsync(async () => (await _site.GetPage("/notices")).Status == HttpStatusCode.NotFound, "the column is gone");

        await admin.PostFields("/admin/features/Notices", ("enable", "true"), ("__RequestVerificationToken", token));
        await Eventually.TrueAsync(async () => (await _site.GetPage("/notices")).Status == HttpStatusCode.OK, "the column is back");
    }

    [Fact]
    public async Task The_list_is_filtered_by_the_address_and_says_so_when_nothing_fits()
    {
        using var admin = await _site.SignIn("admin");
        Assert.Equal(["通知公告"], await NamesAsync(admin, "q=notices"));
        Assert.Contains("门户", await NamesAsync(admin, "state=on"));
        Assert.Empty(await NamesAsync(admin, "state=added"));
        Assert.Contains("没有符合条件的功能", (await admin.GetPage("/admin/features?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("通知公告", await NamesAsync(admin, "category=%E7%B3%BB%E7%BB%9F"));
    }

    [Fact]
    public async Task What_has_no_switch_is_not_asked_about_and_a_foreign_way_back_is_not_taken()
    {
        using var admin = await _site.SignIn("admin");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetPage("/admin/features/Site/off")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetPage("/admin/features/Nonsense/off")).Status);
        Assert.Contains("/admin/features", (await admin.GetPage("/admin/features/Search/off?back=https%3A%2F%2Felsewhere.example%2F")).Links);
        Assert.DoesNotContain((await admin.GetPage("/admin/features/Search/off?back=%2F%2Felsewhere.example")).Links, l => l.Contains("elsewhere", StringComparison.Ordinal));
        using var editor = await _site.SignIn("editor");
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetPage("/admin/features/Notices/off")).Status);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(HttpClient admin, string query) =>
        [.. (await admin.GetPage("/admin/features?" + query)).Document.QuerySelectorAll("tbody th b").Select(b => b.TextContent)];
}
