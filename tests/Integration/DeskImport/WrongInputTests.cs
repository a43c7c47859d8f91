using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Integration.DeskImport;

/// <summary>Whatever cannot be read is told in a sentence, and what was typed stays.</summary>
public sealed class WrongInputTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private readonly TestSite _site = fixture.Site;

    [Fact]
    public async Task Nothing_given_is_told_at_the_field()
    {
        using var editor = await _site.SignIn("editor");
        var page = await editor.PasteAsync("  ", ("Type", "Notice"), ("Moved", "true"), ("OldAddresses", "/art/1.html"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("请粘贴文字", page.TextOf("#Text-error"), StringComparison.Ordinal);
        Assert.Equal("#Text", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("Notice", page.Document.QuerySelector("#Type option[selected]")!.GetAttribute("value"));
        Assert.Equal("/art/1.html", page.TextOf("#OldAddresses"));
        Assert.NotNull(page.Document.QuerySelector("details[open] #Moved[checked]"));
    }

    [Theory]
    [InlineData("空.docx", "", "空的")]
    [InlineData("假.docx", "%PDF-1.7", "这是 PDF")]
    [InlineData("包.docx", "PK\u0003\u0004broken", "不完整")]
    [InlineData("旧.docx", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "旧格式")]
    [InlineData("程序.txt", "\u007FELF\0\0\0\0\0\0", "不是文字文件")]
    public async Task A_file_that_cannot_be_read_is_told_with_what_to_do(string name, string bytes, string because)
    {
        using var editor = await _site.SignIn("editor");
        var page = await editor.UploadAsync(name, Encoding.Latin1.GetBytes(bytes), ("Text", "先前粘贴的文字"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(because, page.TextOf("#File-error"), StringComparison.Ordinal);
        Assert.Equal("先前粘贴的文字", page.TextOf("#Text"));
    }

    [Fact]
    public async Task A_file_above_the_limit_is_told_with_its_size()
    {
        using var editor = await _site.SignIn("editor");
        var page = await editor.UploadAsync("大.txt", new byte[22 * 1024 * 1024]);
        Assert.Contains("22 MB，最多 20 MB", page.TextOf("#File-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_draft_does_not_get_in()
    {
        foreach (var role in (string[])["auditor", "leader"])
        {
            using var client = await _site.SignIn(role);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetPage("/admin/import")).Status);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await _site.GetPage("/admin/import")).Status);
    }

    [Fact]
    public async Task Scripts_and_styles_of_a_page_do_not_reach_the_draft()
    {
        using var editor = await _site.SignIn("editor");
        var result = await editor.ResultAsync(await editor.UploadAsync("a.html", Encoding.UTF8.GetBytes(
            "<html><body><h1>关于清理脚本的通知</h1><p onclick=alert(1) style='color:red'>正文&lt;b&gt;<script>alert(2)</script></p><p>落款</p></body></html>")));
        Assert.DoesNotContain("alert", result.Document.QuerySelector(".draft-text")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("正文<b>", result.TextOf(".draft-text"), StringComparison.Ordinal);
        var id = Desk.ItemOf(await editor.MakeAsync(result));
        var data = await _site.Read(db => db.Set<ContentVersion>().Where(v => v.ItemId == id).Select(v => v.Data).SingleAsync());
        Assert.DoesNotContain("alert", data, StringComparison.Ordinal);
        Assert.DoesNotContain("style", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_old_is_gone_and_says_so()
    {
        using var editor = await _site.SignIn("editor");
        var result = await editor.ResultAsync(await editor.PasteAsync("关于过期的通知\n正文一句。"));
        await _site.Read(db => db.Database.ExecuteSqlAsync($"UPDATE \"DeskDocument\" SET \"ExpiresUtc\" = '2020-01-01 00:00:00'"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetPage(result.Path)).Status);
        var late = await editor.MakeAsync(result);
        Assert.Equal("/admin/import", late.Location);
        Assert.Contains("放得太久", (await editor.GetPage("/admin/import")).TextOf(".banner.bad"), StringComparison.Ordinal);
    }
}
