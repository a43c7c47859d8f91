using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outbox;

namespace PanjinPropertyCms.Integration.Operations;

/// <summary>The status page and the page of backups: who sees what, and what the buttons do.</summary>
public sealed class StatusPageTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private TestSite Site => site.Site;

    [Fact]
    public async Task A_leader_reads_the_status_and_has_no_buttons_and_an_editor_reads_nothing()
    {
        using var leader = await Site.SignIn("leader");
        var page = await leader.GetPage("/admin/status");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.TextOf(".banner"));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main form"), f => f.GetAttribute("action")!.StartsWith("/admin/status", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await leader.GetPage("/api/v1/status")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await leader.GetPage("/admin/backups")).Status);

        using var editor = await Site.SignIn("editor");
        Assert.NotEqual(HttpStatusCode.OK, (await editor.GetPage("/admin/status")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await editor.GetPage("/api/v1/status")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await Site.GetPage("/api/v1/status")).Status);
    }

    [Fact]
    public async Task The_interface_tells_the_same_as_the_page()
    {
        using var admin = await Site.SignIn("admin");
        var json = JsonDocument.Parse((await admin.GetPage("/api/v1/status")).Body).RootElement;
        var page = await admin.GetPage("/admin/status");
        Assert.All(json.GetProperty("followers").EnumerateArray(), f => Assert.Contains(f.GetProperty("name").GetString()!, page.Words, StringComparison.Ordinal));
        Assert.All(json.GetProperty("problems").EnumerateArray(), p => Assert.Contains(p.GetProperty("what").GetString()!, page.TextOf(".banner"), StringComparison.Ordinal));
        Assert.DoesNotContain("payload", page.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_failed_message_is_shown_with_its_reason_and_can_be_sent_again()
    {
        var id = Guid.CreateVersion7();
        var later = new DateTime(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await Site.AsSystem(async s =>
        {
            var db = s.GetRequiredService<CmsDbContext>();
            db.Add(new OutboxMessage { Id = id, Kind = "nobody-sends-this", Payload = "{}", CreatedUtc = DateTime.UnixEpoch, DueUtc = later, Attempts = 3, LastError = "没有应答（示例）" });
            return await db.SaveChangesAsync();
        });
        using var admin = await Site.SignIn("admin");
        Assert.Contains("没有应答（示例）", (await admin.GetPage("/admin/status")).Words, StringComparison.Ordinal);
        var answer = await PostAsync(admin, "/admin/status", "/admin/status/outbox", ("id", id.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.True((await Site.Read(db => db.Set<OutboxMessage>().SingleAsync(m => m.Id == id))).DueUtc < later);
        Assert.True(await Site.Read(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == "outbox.retry" && a.SubjectId == id.ToString())));

        using var leader = await Site.SignIn("leader");
        var token = (await leader.GetPage("/admin/status")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        Assert.NotEqual("/admin/status", (await leader.PostFields("/admin/status/outbox", ("__RequestVerificationToken", token))).Location);
    }

    [Fact]
    public async Task A_job_runs_now_when_it_is_asked_to()
    {
        using var admin = await Site.SignIn("admin");
        var answer = await PostAsync(admin, "/admin/status", "/admin/status/jobs", ("name", "定时备份"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await Eventually.TrueAsync(async () => await Site.Read(db => db.Database.SqlQuery<int>($"""SELECT count(*) AS "Value" FROM "JobLease" WHERE "Name" = '定时备份' AND "LastRunUtc" IS NOT NULL""").SingleAsync()) == 1, "the job has run");
        Assert.Contains("没有找到", (await FollowAsync(admin, await PostAsync(admin, "/admin/status", "/admin/status/jobs", ("name", "没有这个")))).TextOf(".banner.bad"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_backs_up_verifies_and_downloads_and_each_step_is_on_record()
    {
        using var admin = await Site.SignIn("admin");
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(admin, "/admin/backups", "/admin/backups/now")).Status);
        await Eventually.TrueAsync(async () => (await admin.GetPage("/admin/backups")).Document.QuerySelectorAll("tbody tr").Length == 1, "the backup is listed");
        var name = Directory.EnumerateFiles(Site.Folder.File("backups"), "*.zip").Select(Path.GetFileName).Single()!;
        await PostAsync(admin, "/admin/backups", "/admin/backups/verify", ("name", name));
        await Eventually.TrueAsync(async () => (await admin.GetPage("/admin/backups")).Words.Contains($"{name} 完好", StringComparison.Ordinal), "the check has ended");

        var form = await admin.GetPage("/admin/backups");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("name", name), KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var download = await admin.PostAsync("/admin/backups/download", content);
        Assert.Equal(await File.ReadAllBytesAsync(Site.Folder.File("backups/" + name)), await download.Content.ReadAsByteArrayAsync());
        foreach (var action in (string[])["backup.request", "backup.create", "backup.verify", "backup.download"])
        {
            Assert.True(await Site.Read(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == action)), action);
        }

        foreach (var forged in (string[])["../site.db", "panjin-../../site.db.zip", "panjin-nothing.zip", ""])
        {
            Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(admin, "/admin/backups", "/admin/backups/download", ("name", forged))).Status);
        }
    }

    [Fact]
    public async Task Settings_that_cannot_be_are_refused_and_what_was_typed_is_kept()
    {
        using var admin = await Site.SignIn("admin");
        var bad = await PostAsync(admin, "/admin/backups", "/admin/backups", ("Scheduled", "true"), ("At", "25:99"), ("Folder", "relative/folder"), ("Daily", "0"), ("Weekly", "4"), ("Monthly", "6"));
        Assert.Equal(HttpStatusCode.OK, bad.Status);
        Assert.Equal("25:99", bad.Document.QuerySelector("#At")!.GetAttribute("value"));
        Assert.Contains("24 小时格式", bad.TextOf(".error-summary"), StringComparison.Ordinal);
        var inside = await PostAsync(admin, "/admin/backups", "/admin/backups", ("At", "02:30"), ("Folder", Site.Folder.File("media")), ("Daily", "7"), ("Weekly", "4"), ("Monthly", "6"));
        Assert.Contains("不能放在", inside.TextOf(".error-summary"), StringComparison.Ordinal);

        var good = await PostAsync(admin, "/admin/backups", "/admin/backups", ("At", "03:15"), ("Folder", ""), ("Daily", "7"), ("Weekly", "4"), ("Monthly", "6"));
        Assert.Equal(HttpStatusCode.Redirect, good.Status);
        await Eventually.TrueAsync(() => Site.AsSystem(s => Task.FromResult(s.GetRequiredService<PanjinPropertyCms.Kernel.Settings.ISiteSettings>().Get<BackupSettings>().At == "03:15")), "the settings hold");
    }

    private static async Task<Page> PostAsync(HttpClient client, string form, string path, params (string, string)[] fields)
    {
        var token = (await client.GetPage(form)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostFields(path, [.. fields, ("__RequestVerificationToken", token)]);
    }

    private static Task<Page> FollowAsync(HttpClient client, Page redirect) => client.GetPage(redirect.Location!);
}
