using System.Net;

namespace PanjinPropertyCms.Integration.Pages;

/// <summary>What helps in every list and from every page of the console: views and the palette.</summary>
public sealed class ConsoleToolsTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private readonly TestSite _site = fixture.Site;

    [Fact]
    public async Task The_palette_finds_the_pages_that_one_may_open_and_no_other()
    {
        var admin = await (await _site.SignIn("admin")).GetPage("/admin/find/hits?q=功能");
        Assert.Contains("/admin/features", admin.Links);
        var editor = await (await _site.SignIn("editor")).GetPage("/admin/find/hits?q=功能");
        Assert.DoesNotContain("/admin/features", editor.Links);
    }

    [Fact]
    public async Task The_palette_finds_people_and_content_for_those_who_may_see_them()
    {
        var admin = await (await _site.SignIn("admin")).GetPage("/admin/find/hits?q=示例");
        Assert.Contains(admin.Links, l => l.StartsWith("/admin/users/", StringComparison.Ordinal));
        Assert.Contains(admin.Links, l => l.StartsWith("/admin/contents/", StringComparison.Ordinal));
        var auditor = await (await _site.SignIn("auditor")).GetPage("/admin/find/hits?q=示例");
        Assert.DoesNotContain(auditor.Links, l => l.StartsWith("/admin/users/", StringComparison.Ordinal) || l.StartsWith("/admin/contents/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_palette_is_a_page_where_there_are_no_scripts()
    {
        var client = await _site.SignIn("admin");
        var door = (await client.GetPage("/admin")).Document.QuerySelector("a[data-palette]")!.GetAttribute("href")!;
        Assert.Contains("/admin/tasks", (await client.GetPage(door)).Links);
        Assert.Contains("没有找到", (await client.GetPage(door + "?q=不存在的东西")).Words);
        Assert.Equal(HttpStatusCode.OK, (await client.GetPage(door + "?q=" + new string('长', 5000))).Status);
    }

    [Fact]
    public async Task A_view_brings_back_the_filters_of_a_list_without_its_page()
    {
        var client = await _site.SignIn("admin");
        var answer = await PostAsync(client, "/admin/views", ("path", "/admin/tasks"), ("query", "?state=failed&page=3&format=xlsx"), ("name", " 失败的 "));
        Assert.Equal("/admin/tasks?state=failed", answer.Location);
        Assert.Contains("失败的", (await client.GetPage("/admin/features")).Words);
    }

    [Theory]
    [InlineData("", "/admin/tasks", "请给视图起个名字")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十长", "/admin/tasks", "最多 30 个字")]
    [InlineData("名字", "https://elsewhere.example/", "不能保存为视图")]
    public async Task A_view_that_cannot_be_kept_says_why(string name, string path, string words)
    {
        var client = await _site.SignIn("admin");
        var answer = await PostAsync(client, "/admin/views", ("path", path), ("query", ""), ("name", name));
        Assert.StartsWith("/admin", answer.Location);
        Assert.Contains(words, (await client.GetPage("/admin/features")).Words);
    }

    private static async Task<Page> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var token = (await client.GetPage("/account/password")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostFields(path, [.. fields, ("__RequestVerificationToken", token)]);
    }
}
