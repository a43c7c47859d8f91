using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Notices.Models;

namespace PanjinPropertyCms.Integration.Audit;

/// <summary>The page of the audit log, for the one who reads it and nothing else.</summary>
public sealed class AuditPageTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private TestSite Site => fixture.Site;

    [Fact]
    public async Task The_auditor_reads_the_log_and_the_editor_does_not()
    {
        using var auditor = await Site.SignIn("auditor");
        using var editor = await Site.SignIn("editor");
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetPage("/admin/audit")).Status);
        foreach (var path in (string[])["/admin/audit", "/admin/audit/1", "/admin/audit/seals", "/admin/audit?format=xlsx"])
        {
            Assert.True((await editor.GetPage(path)).Status is HttpStatusCode.Forbidden or HttpStatusCode.Redirect, path);
        }

        Assert.True((await auditor.GetPage("/admin/settings")).Status is HttpStatusCode.Forbidden or HttpStatusCode.Redirect);
        Assert.True((await auditor.GetPage("/admin/features")).Status is HttpStatusCode.Forbidden or HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_saved_and_a_published_draft_tell_what_is_different()
    {
        var item = await Site.PublishNoticeAsync("停水通知（示例）", "明天停水。");
        await Site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(item.Id, item.Revision, new ContentDraft
        {
            Type = NoticePart.ContentType, Title = "停水通知（更正，示例）", Parts = [new NoticePart { Source = "盘锦市住房和城乡建设局（示例）", Body = SafeHtml.FromText("后天停水。") }],
        }, default));
        await Site.PublishAsync(item.Id);

        using var auditor = await Site.SignIn("auditor");
        var list = await auditor.GetPage($"/admin/audit?kind=Notice&subject={item.Id}");
        Assert.Equal(4, list.Document.QuerySelectorAll("table.grid tbody tr").Length);
        Assert.Contains("修改草稿", list.Words, StringComparison.Ordinal);
        foreach (var action in (string[])["content.edit", "content.publish"])
        {
            var id = await Site.Read(db => db.Set<AuditEntry>().Where(e => e.SubjectId == item.Id.ToString() && e.Action == action).OrderByDescending(e => e.Id).Select(e => e.Id).FirstAsync());
            var entry = await auditor.GetPage($"/admin/audit/{id}");
            Assert.Equal(["标题", "正文"], entry.Document.QuerySelectorAll(".changes th[scope=row]").Select(c => c.TextContent.Trim()));
            Assert.Contains("明天停水。", entry.TextOf(".changes del:last-of-type ~ *, .changes tr:last-child del"), StringComparison.Ordinal);
            Assert.Contains("后天停水。", entry.TextOf(".changes tr:last-child ins"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_list_is_narrowed_sorted_and_keeps_what_was_asked()
    {
        using var auditor = await Site.SignIn("auditor");
        var mine = await auditor.GetPage("/admin/audit?actor=" + Uri.EscapeDataString("测试不存在的人"));
        Assert.Contains("没有符合条件的记录", mine.Words, StringComparison.Ordinal);
        Assert.Equal("测试不存在的人", mine.Document.QuerySelector("#actor")!.GetAttribute("value"));

        var sorted = await auditor.GetPage("/admin/audit?sort=time&action=content.import");
        var ids = sorted.Document.QuerySelectorAll("table.grid tbody th a").Select(a => long.Parse(a.GetAttribute("href")!.Split('/')[^1])).ToList();
        Assert.True(ids.Count > 1);
        Assert.Equal(ids.Order(), ids);
        Assert.Empty((await auditor.GetPage("/admin/audit?until=2001-01-01")).Document.QuerySelectorAll("table.grid"));
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetPage("/admin/audit?from=nonsense&page=-3&sort=%27&before=x")).Status);
    }

    [Fact]
    public async Task An_export_stands_in_the_log_itself()
    {
        using var auditor = await Site.SignIn("auditor");
        var file = await auditor.GetPage("/admin/audit?action=account.signin&format=xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.MediaType);
        Assert.Equal("操作 登录", await Site.Read(db => db.Set<AuditEntry>().Where(e => e.Action == "audit.export").OrderByDescending(e => e.Id).Select(e => e.Detail).FirstAsync()));
    }

    [Fact]
    public async Task A_check_is_asked_for_on_the_page_and_answered_there()
    {
        using var auditor = await Site.SignIn("auditor");
        var asked = await auditor.PostForm("/admin/audit/seals");
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        await Eventually.TrueAsync(async () => (await auditor.GetPage("/admin/audit/seals")).Words.Contains("核对通过", StringComparison.Ordinal), "the check passes");
    }

    [Fact]
    public async Task A_switched_feature_tells_before_and_after()
    {
        await Site.SwitchAsync("Notices", false);
        await Site.SwitchAsync("Notices", true);
        var changes = await Site.Read(db => db.Set<AuditEntry>().Where(e => e.Action == "feature.enable").OrderByDescending(e => e.Id).Select(e => e.Changes).FirstAsync());
        Assert.Equal(new AuditChange("状态", "停用", "启用"), Assert.Single(AuditChange.Read(changes)));
    }

    /// <summary>Reads the sources: an action that nobody gave a word would stand in the log in English.</summary>
    [Fact]
    public void Every_action_in_the_sources_has_a_chinese_word()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PanjinPropertyCms.sln")))
        {
            folder = folder.Parent;
        }

        var names = ((string[])["src", "modules"]).SelectMany(f => Directory.EnumerateFiles(Path.Combine(folder.FullName, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => ActionNames(File.ReadAllText(f))).ToHashSet();
        Assert.True(names.Count >= 25, string.Join(' ', names));
        Assert.Empty(names.Except(Site.Services.GetRequiredService<AuditWords>().Actions.Keys));
    }

    [Fact]
    public void Names_in_every_manner_of_writing_are_found() => Assert.Equal(
        ["a.one", "a.two", "b.three", "c.four"], ActionNames("""audit.Write(x ? "a.one" : "a.two", k); _audit.Write("b.three", k); change.RunAsync(id, revision, "c.four", async () => new("d.refusal"))"""));

    private static IEnumerable<string> ActionNames(string source) =>
        Regex.Matches(source, @"audit\.Write\(([^,;]+),|\.?RunAsync\([^;""\n{]*(""[a-z]+(?:\.[a-z]+)+"")").SelectMany(m => Regex.Matches(m.Groups[1].Value + m.Groups[2].Value, @"""([a-z]+(?:\.[a-z]+)+)""")).Select(m => m.Groups[1].Value);
}
