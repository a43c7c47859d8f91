using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content.Actions;

namespace PanjinPropertyCms.Integration.Console;

/// <summary>One item for programs.</summary>
public sealed class ContentApiTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private TestSite Site => fixture.Site;

    [Fact]
    public async Task A_published_item_is_told_field_by_field_and_its_draft_only_to_those_who_work_with_it()
    {
        var item = await Site.PublishNoticeAsync("接口里的通知", "接口正文。");
        await Site.EditAsync(item, "接口里的草稿");
        var page = await Site.GetPage($"/api/v1/contents/{item.Id}");
        Assert.Equal((HttpStatusCode.OK, "application/json"), (page.Status, page.MediaType));
        var answer = JsonNode.Parse(page.Body)!;
        Assert.Equal("接口里的通知", (string?)answer["title"]);
        Assert.Equal($"/notices/{item.Slug}", (string?)answer["url"]);
        Assert.Contains("接口正文。", (string?)answer["parts"]!["Notice"]!["body"], StringComparison.Ordinal);

        using var editor = await Site.SignIn("editor");
        Assert.Equal("接口里的草稿", (string?)JsonNode.Parse((await editor.GetPage($"/api/v1/contents/{item.Id}/latest")).Body)!["title"]);
    }

    [Fact]
    public async Task Drafts_are_not_found_withdrawn_ones_say_why_and_removed_ones_are_gone()
    {
        var draft = await Site.DraftAsync("接口看不到的草稿");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), ((await Site.GetPage($"/api/v1/contents/{draft.Id}")).Status, (await Site.GetPage($"/api/v1/contents/{draft.Id}")).MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await Site.GetPage($"/api/v1/contents/{Guid.NewGuid()}")).Status);

        var item = await Site.PublishNoticeAsync("接口里撤下的");
        (await Site.AsSystem(s => s.GetRequiredService<WithdrawContent>().RunAsync(item.Id, null, "撤下原因。", default))).Done();
        Assert.Equal("撤下原因。", (string?)JsonNode.Parse((await Site.GetPage($"/api/v1/contents/{item.Id}")).Body)!["statusReason"]);
        (await Site.AsSystem(s => s.GetRequiredService<RemoveContent>().RunAsync(item.Id, null, "删除原因。", default))).Done();
        var gone = await Site.GetPage($"/api/v1/contents/{item.Id}");
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("删除原因。", gone.Body, StringComparison.Ordinal);
    }
}
