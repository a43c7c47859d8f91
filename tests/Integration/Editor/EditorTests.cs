using System.Net;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Notices.Models;
using PanjinPropertyCms.Regulations.Models;
using static PanjinPropertyCms.Integration.Editor.EditorForms;

namespace PanjinPropertyCms.Integration.Editor;

/// <summary>Writing in the console, rightly and wrongly.</summary>
public sealed class EditorTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private readonly TestSite _site = fixture.Site;

    [Fact]
    public async Task A_notice_is_written_saved_edited_and_published()
    {
        var editor = await _site.SignIn("editor");
        var fields = await editor.OpenAsync(New);
        var saved = await editor.SendAsync(New, fields.With(Notice("装修时段提醒（示例）")));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var item = await ItemAsync(Guid.Parse(fields.Value("Id")));
        Assert.Equal(("装修时段提醒（示例）", ContentStatus.Draft), (item.DisplayText, item.Status));

        var edit = $"/admin/contents/{item.Id}/edit";
        var again = await editor.OpenAsync(edit);
        Assert.Equal(("装修时段提醒（示例）", "<p>正文一句。</p>"), (again.Value("Title"), again.Value("NoticePart.Body")));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SendAsync(edit, again.With(("NoticePart.Body", "<p>改过的正文。</p>"), ("Comment", "改正文")), "publish")).Status);
        item = await ItemAsync(item.Id);
        Assert.Equal(ContentStatus.Published, item.Status);
        Assert.Contains("改过的正文", (await _site.GetPage($"/notices/{item.Slug}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_or_again_after_going_back_makes_one_item()
    {
        var editor = await _site.SignIn("editor");
        var fields = (await editor.OpenAsync(New)).With(Notice("只有一条（示例）"));
        var before = await CountAsync();
        var answers = await Task.WhenAll(editor.SendAsync(New, fields), editor.SendAsync(New, fields), editor.SendAsync(New, fields));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        // The browser's back button: the old form, other words, and a number of its own.
        var back = fields.With(("Title", "只有一条，改过（示例）"), ("_once", Guid.NewGuid().ToString("N")));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SendAsync(New, back)).Status);
        // The same words again under another number: a reload that the site had never answered.
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SendAsync(New, back.With(("_once", Guid.NewGuid().ToString("N"))))).Status);
        Assert.Equal(before + 1, await CountAsync());
        var item = await ItemAsync(Guid.Parse(fields.Value("Id")));
        Assert.Equal(("只有一条，改过（示例）", 2), (item.DisplayText, item.Revision));
    }

    [Fact]
    public async Task A_form_for_a_new_item_does_not_overwrite_what_was_edited_since()
    {
        var editor = await _site.SignIn("editor");
        var fields = (await editor.OpenAsync(New)).With(Notice("先写的（示例）"));
        await editor.SendAsync(New, fields);
        var edit = $"/admin/contents/{fields.Value("Id")}/edit";
        await editor.SendAsync(edit, (await editor.OpenAsync(edit)).With(("Title", "后来改的（示例）")));
        var late = await editor.SendAsync(New, fields.With(("Title", "回退后又改的（示例）"), ("_once", Guid.NewGuid().ToString("N"))));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("后来改的（示例）", (await ItemAsync(Guid.Parse(fields.Value("Id")))).DisplayText);
    }

    [Fact]
    public async Task Somebody_elses_new_item_is_not_taken_over_by_its_id()
    {
        var (editor, admin) = (await _site.SignIn("editor"), await _site.SignIn("admin"));
        var fields = (await editor.OpenAsync(New)).With(Notice("编辑的（示例）"));
        await editor.SendAsync(New, fields);
        var foreign = (await admin.OpenAsync(New)).With([.. Notice("别人的（示例）"), ("Id", fields.Value("Id"))]);
        var answer = await admin.SendAsync(New, foreign);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("别人的（示例）", FieldsOf(answer).Value("Title"));
        Assert.Equal("编辑的（示例）", (await ItemAsync(Guid.Parse(fields.Value("Id")))).DisplayText);
    }

    [Fact]
    public async Task A_stale_save_is_refused_with_both_texts_and_can_be_repeated_on_purpose()
    {
        var editor = await _site.SignIn("editor");
        var (edit, first) = await TwoTabsAsync(editor, "两个窗口（示例）");
        var second = await editor.OpenAsync(edit);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SendAsync(edit, first.With(("NoticePart.Body", "<p>第一句。</p><p>甲改的第二句。</p>")))).Status);

        var refused = await editor.SendAsync(edit, second.With(("NoticePart.Body", "<p>第一句。</p><p>乙写的第二句。</p>"), ("NoticePart.Summary", "乙的摘要")));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("甲改", refused.TextOf(".conflict del"));
        Assert.Contains(refused.Document.QuerySelectorAll(".conflict ins"), i => i.TextContent == "乙写");
        var mine = FieldsOf(refused);
        Assert.Equal(("<p>第一句。</p><p>乙写的第二句。</p>", "乙的摘要"), (mine.Value("NoticePart.Body"), mine.Value("NoticePart.Summary")));
        Assert.Contains("以我的为准再保存", refused.Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await editor.SendAsync(edit, mine)).Status);
        Assert.Equal("<p>第一句。</p><p>乙写的第二句。</p>", (await editor.OpenAsync(edit)).Value("NoticePart.Body"));
    }

    [Fact]
    public async Task What_could_not_be_saved_stands_in_the_form_again_with_the_reason_at_its_field()
    {
        var editor = await _site.SignIn("editor");
        var path = "/admin/contents/Regulation/new";
        var fields = (await editor.OpenAsync(path)).With(
            ("Title", ""), ("Slug", "Not OK"), ("RegulationPart.IssuedOn", "明天"), ("RegulationPart.Level", "Decree"), ("RegulationPart.Summary", new string('长', 201)),
            ("RegulationPart.Relations[0].Kind", "Amends"), ("RegulationPart.Relations[0].Target", "/regulations/没有"), ("RegulationPart.Body", "<p>第一条　正文。</p>"));
        var page = await editor.SendAsync(path, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var again = FieldsOf(page);
        foreach (var name in new[] { "Slug", "RegulationPart.IssuedOn", "RegulationPart.Level", "RegulationPart.Summary", "RegulationPart.Relations[0].Target", "RegulationPart.Body", "Id" })
        {
            Assert.Equal(fields.Value(name), again.Value(name));
        }

        var reasons = page.Document.QuerySelectorAll(".error-summary a").Select(a => (a.GetAttribute("href")!, a.TextContent)).ToList();
        Assert.Contains(("#Title", "请填写标题。"), reasons);
        Assert.Contains(("#RegulationPart_IssuedOn", "成文日期要写成 2026-11-23 这样的日期。"), reasons);
        Assert.Contains(("#RegulationPart_Level", "请从列表里选择层级。"), reasons);
        Assert.All(reasons, r => Assert.NotNull(page.Document.QuerySelector(r.Item1)));
        Assert.Contains(reasons, r => r.TextContent.Contains("没有找到“/regulations/没有”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Relations_and_attachments_of_a_regulation_are_written_in_rows()
    {
        var editor = await _site.SignIn("editor");
        var path = "/admin/contents/Regulation/new";
        var target = await _site.Read(db => db.Set<ContentItem>().FirstAsync(i => i.SourceId == "sample-property-ordinance"));
        var file = "收费公示表（示例）.docx";
        var fields = (await editor.OpenAsync(path)).With(
            ("Title", "关系示例（示例）"), ("RegulationPart.Body", "<p>第一条　为了示例。</p>"), ("RegulationPart.Issuers", "甲单位（示例）\n乙单位（示例）"),
            ("RegulationPart.Relations[0].Kind", "BasedOn"), ("RegulationPart.Relations[0].Target", $"{_site.Url}regulations/{target.Slug}#art-1"),
            ("RegulationPart.Attachments[0].Title", "附件1"), ("RegulationPart.Attachments[0].File", file));
        var saved = await editor.SendAsync(path, fields);
        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Words);
        var part = await PartAsync<RegulationPart>(Guid.Parse(fields.Value("Id")));
        Assert.Equal([new RegulationLink(RelationKind.BasedOn, "sample-property-ordinance")], part.Relations);
        Assert.Equal([new RegulationAttachment("附件1", file)], part.Attachments);
        Assert.Equal(["甲单位（示例）", "乙单位（示例）"], part.Issuers);
        var shown = await editor.GetPage($"/admin/contents/{fields.Value("Id")}/edit");
        Assert.Equal($"/regulations/{target.Slug}", FieldsOf(shown).Value("RegulationPart.Relations[0].Target"));
        Assert.Contains(target.DisplayText, shown.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auditor", HttpStatusCode.NotFound)]
    [InlineData("reviewer", HttpStatusCode.Forbidden)]
    public async Task Who_may_not_write_is_told_so_and_who_sees_no_content_learns_nothing_of_it(string role, HttpStatusCode answer)
    {
        var person = await _site.SignIn(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetPage(New)).Status);
        var item = await _site.PublishNoticeAsync("别人的通知（示例）");
        Assert.Equal(answer, (await person.GetPage($"/admin/contents/{item.Id}/edit")).Status);
    }

    [Theory]
    [InlineData("/admin/contents/Nonsense/new")]
    [InlineData("/admin/contents/00000000-0000-0000-0000-000000000001/edit")]
    public async Task What_there_is_not_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.SignIn("editor")).GetPage(path)).Status);

    [Fact]
    public async Task Huge_texts_are_saved_or_refused_in_words()
    {
        var editor = await _site.SignIn("editor");
        var fields = await editor.OpenAsync(New);
        var long1 = await editor.SendAsync(New, fields.With(Notice("很长（示例）", $"<p>{new string('长', 300_000)}</p>")));
        Assert.Equal(HttpStatusCode.Redirect, long1.Status);
        var other = await editor.OpenAsync(New);
        var tooLong = await editor.SendAsync(New, other.With(Notice("太长（示例）", new string('长', 2_000_001))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.Status);
        Assert.Contains("200 万字", tooLong.TextOf(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_in_a_text_do_not_get_in()
    {
        var editor = await _site.SignIn("editor");
        var fields = await editor.OpenAsync(New);
        await editor.SendAsync(New, fields.With(Notice("脚本（示例）", "<p style=\"color:red\" onclick=\"x()\">安全<script>alert(1)</script><img src=\"/media/x.png\" alt=\"图\" onerror=\"x()\"></p>")));
        Assert.Equal("<p>安全<img src=\"/media/x.png\" alt=\"图\"></p>", (await PartAsync<NoticePart>(Guid.Parse(fields.Value("Id")))).Body.ToString());
    }

    [Fact]
    public async Task A_draft_is_handed_to_the_reviewers_once()
    {
        var editor = await _site.SignIn("editor");
        var fields = (await editor.OpenAsync(New)).With(Notice("送审一次（示例）"));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SendAsync(New, fields, "submit")).Status);
        var edit = $"/admin/contents/{fields.Value("Id")}/edit";
        Assert.Equal(ContentStatus.Submitted, (await ItemAsync(Guid.Parse(fields.Value("Id")))).Status);
        var page = await editor.GetPage(edit);
        Assert.DoesNotContain("送审", page.Document.QuerySelectorAll(".savebar button").Select(b => b.TextContent.Trim()));
    }

    [Fact]
    public async Task The_schema_of_every_type_is_served_and_stands_in_the_openapi_document()
    {
        Assert.Contains("\"schema\":\"/api/v1/contents/types/Notice\"", (await _site.GetPage("/api/v1/contents/types")).Body, StringComparison.Ordinal);
        var schema = System.Text.Json.Nodes.JsonNode.Parse((await _site.GetPage("/api/v1/contents/types/regulation")).Body)!;
        Assert.Equal("发文字号", (string?)schema["properties"]!["Regulation"]!["properties"]!["documentNumber"]!["title"]);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetPage("/api/v1/contents/types/nonsense")).Status);
        var document = System.Text.Json.Nodes.JsonNode.Parse((await _site.GetPage("/openapi/v1.json")).Body)!;
        Assert.Equal("种类", (string?)document["components"]!["schemas"]!["Content.Notice"]!["properties"]!["Notice"]!["properties"]!["kind"]!["title"]);
    }

    private async Task<(string Edit, List<(string Name, string Value)> Fields)> TwoTabsAsync(HttpClient editor, string title)
    {
        var fields = (await editor.OpenAsync(New)).With(Notice(title, "<p>第一句。</p><p>原来的第二句。</p>"));
        await editor.SendAsync(New, fields);
        var edit = $"/admin/contents/{fields.Value("Id")}/edit";
        return (edit, await editor.OpenAsync(edit));
    }

    private Task<ContentItem> ItemAsync(Guid id) => _site.Read(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == id));

    private Task<int> CountAsync() => _site.Read(db => db.Set<ContentItem>().CountAsync(i => i.Type == "Notice"));

    private async Task<T> PartAsync<T>(Guid id)
        where T : ContentPart, new() =>
        ContentData.Parse(await _site.Read(db => db.Set<ContentVersion>().Where(v => v.ItemId == id).OrderByDescending(v => v.Number).Select(v => v.Data).FirstAsync())).Get<T>();
}
