using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Integration.DropIns;

/// <summary>A site with the sample module in its data folder.</summary>
public sealed class SiteWithPolls : IAsyncLifetime
{
    private SitePlace? _place;

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _place = await DropInPlace.WithPollsAsync();
        Site = await TestSite.StartAsync(new SiteSetup { Place = _place });
        await Site.Settled();
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _place!.DisposeAsync();
    }
}

/// <summary>A module that was copied into the data folder is a module like any other.</summary>
public sealed class DropInTests(SiteWithPolls fixture) : IClassFixture<SiteWithPolls>
{
    private readonly TestSite _site = fixture.Site;

    [Fact]
    public void It_is_taken_in_and_nothing_is_logged_as_an_error()
    {
        Assert.True(_site.Services.GetRequiredService<ModuleCatalog>().Modules.Single(m => m.Id == "Polls").IsDropIn);
        Assert.Empty(_site.Errors);
    }

    [Fact]
    public async Task Its_pages_are_shown_in_both_themes_with_its_private_dependency_and_the_layout_of_the_theme()
    {
        var url = await PublishAsync("电动车棚建在哪里", "请从**东门**和西门中选一处。");
        foreach (var prefix in new[] { "", "/kiosk" })
        {
            var list = await _site.GetPage(prefix + "/polls");
            Assert.Equal(HttpStatusCode.OK, list.Status);
            Assert.Contains(prefix + url, list.Links);
            Assert.NotEmpty(list.Document.QuerySelectorAll("#main"));
            Assert.Equal("东门", (await _site.GetPage(prefix + url)).TextOf(".text strong"));
        }
    }

    [Fact]
    public async Task Its_static_files_are_served_under_both_prefixes_and_asked_for_anew()
    {
        foreach (var prefix in new[] { "", "/kiosk" })
        {
            Assert.Contains($"{prefix}/_content/Polls/polls.css", (await _site.GetPage(prefix + "/polls")).Document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")));
            var css = await _site.GetPage(prefix + "/_content/Polls/polls.css");
            Assert.Equal((HttpStatusCode.OK, "text/css"), (css.Status, css.MediaType));
            Assert.Contains(".polls", css.Body, StringComparison.Ordinal);
            Assert.Equal("no-cache", css.Header("Cache-Control"));
            Assert.Equal(HttpStatusCode.NotModified, (await _site.GetPage(prefix + "/_content/Polls/polls.css", ("If-None-Match", css.Header("ETag")!))).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetPage("/_content/Polls/../Polls.dll")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetPage("/_content/Polls/%2e%2e/Polls.dll")).Status);
    }

    [Fact]
    public async Task It_stands_in_the_menu_the_feeds_and_the_search()
    {
        var url = await PublishAsync("楼道感应灯改造", "白话说明：**感应灯**换成声控。");
        Assert.Contains((await _site.GetPage("/")).Links, l => l == "/polls");
        Assert.Equal(HttpStatusCode.OK, (await _site.GetPage("/feeds/polls.atom")).Status);
        await Eventually.TrueAsync(async () => (await FoundAsync("感应灯")).Contains(url), "the search finds it");
    }

    [Fact]
    public async Task Its_console_entry_card_permission_and_settings_work()
    {
        using var editor = await _site.SignIn("editor");
        var dashboard = await editor.GetPage("/admin");
        Assert.Contains("/admin/polls", dashboard.Links);
        Assert.Contains(dashboard.Document.QuerySelectorAll(".card h2"), c => c.TextContent.Contains("问卷征集", StringComparison.Ordinal));

        var refused = await editor.PostForm("/admin/polls", ("Heading", ""));
        Assert.Contains("请填写栏目标题。", refused.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostForm("/admin/polls", ("Heading", "您说了算"))).Status);
        await Eventually.TrueAsync(async () => (await _site.GetPage("/polls")).TextOf("h1") == "您说了算", "the heading follows the setting");

        using var auditor = await _site.SignIn("auditor");
        Assert.DoesNotContain("/admin/polls", (await auditor.GetPage("/admin")).Links);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetPage("/admin/polls")).Status);
    }

    [Fact]
    public async Task The_features_page_says_where_it_comes_from_and_doctor_knows_it()
    {
        using var admin = await _site.SignIn("admin");
        var row = (await admin.GetPage("/admin/features?state=added")).TextOf("tbody tr");
        Assert.Contains("外加", row, StringComparison.Ordinal);
        Assert.Contains("Polls", row, StringComparison.Ordinal);
        Assert.Contains("门户", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_switch_takes_all_of_it_away_and_brings_it_back()
    {
        var url = await PublishAsync("换门禁", "换成**刷脸**还是刷卡。");
        await Eventually.TrueAsync(async () => (await FoundAsync("门禁")).Contains(url), "it is found at first");
        using var editor = await _site.SignIn("editor");
        (await _site.SwitchAsync("Polls", false)).Done();
        await Eventually.TrueAsync(async () => (await SignsAsync(editor, url)).TrueForAll(s => !s), "all of it is gone");
        (await _site.SwitchAsync("Polls", true)).Done();
        // One after the other, so that the sign that stays away is the one that is named.
        for (var sign = 0; sign < SignCount; sign++)
        {
            await Eventually.TrueAsync(async () => (await SignsAsync(editor, url))[sign], $"sign {sign} is back");
        }
    }

    [Fact]
    public async Task Taken_out_and_put_back_it_finds_its_data_again()
    {
        await using var place = await DropInPlace.WithPollsAsync();
        string url;
        await using (var site = await TestSite.StartAsync(new SiteSetup { Place = place }))
        {
            url = await PublishAsync(site, "垃圾分类点", "放在**北侧**。");
        }

        var (folder, parked) = (place.Folder.File("modules/Polls"), place.Folder.File("modules/.Polls"));
        Directory.Move(folder, parked);
        await using (var site = await TestSite.StartAsync(new SiteSetup { Place = place }))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.GetPage(url)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.GetPage("/")).Status);
            Assert.Empty(site.Errors);
        }

        Directory.Move(parked, folder);
        await using (var site = await TestSite.StartAsync(new SiteSetup { Place = place }))
        {
            Assert.Equal(HttpStatusCode.OK, (await site.GetPage(url)).Status);
            await Eventually.TrueAsync(async () => (await FoundAsync(site, "垃圾分类点")).Contains(url), "the index is made for it anew");
        }
    }

    [Fact]
    public async Task It_works_on_postgresql_too()
    {
        Postgres.Need();
        await using var place = await DropInPlace.WithPollsAsync(DatabaseProvider.PostgreSql);
        await using var site = await TestSite.StartAsync(new SiteSetup { Place = place, Provider = DatabaseProvider.PostgreSql });
        Assert.Equal(HttpStatusCode.OK, (await site.GetPage(await PublishAsync(site, "加装电梯", "**同意**还是不同意。"))).Status);
        Assert.Empty(site.Errors);
    }

    private Task<string> PublishAsync(string title, string note) => PublishAsync(_site, title, note);

    /// <summary>The part's class lives in the module's own load context: a test reaches it as the site does, by the content type.</summary>
    private static async Task<string> PublishAsync(TestSite site, string title, string note)
    {
        var type = site.Services.GetRequiredService<ContentTypes>().Get("Poll");
        var part = (ContentPart)Activator.CreateInstance(type.Parts[0])!;
        type.Parts[0].GetProperty("Note")!.SetValue(part, note);
        var draft = (await site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0, new ContentDraft { Type = type.Name, Title = title, Parts = [part] }, default))).Done();
        return type.UrlOf((await site.PublishAsync(draft.Id)).Slug);
    }

    private Task<IReadOnlyList<string>> FoundAsync(string words) => FoundAsync(_site, words);

    private static async Task<IReadOnlyList<string>> FoundAsync(TestSite site, string words)
    {
        using var answer = JsonDocument.Parse((await site.GetPage($"/api/v1/search?q={Uri.EscapeDataString(words)}")).Body);
        return answer.RootElement.TryGetProperty("items", out var items) ? [.. items.EnumerateArray().Select(i => i.GetProperty("url").GetString()!)] : [];
    }

    private const int SignCount = 8;

    private async Task<List<bool>> SignsAsync(HttpClient editor, string url) =>
    [
        (await _site.GetPage("/polls")).Status == HttpStatusCode.OK,
        (await _site.GetPage(url)).Status == HttpStatusCode.OK,
        (await _site.GetPage("/kiosk" + url)).Status == HttpStatusCode.OK,
        (await _site.GetPage("/api/v1/polls/about")).Status == HttpStatusCode.OK,
        (await _site.GetPage("/")).Links.Contains("/polls"),
        (await _site.GetPage("/kiosk")).Links.Contains("/kiosk/polls"),
        (await editor.GetPage("/admin")).Links.Contains("/admin/polls"),
        (await FoundAsync("门禁")).Contains(url),
    ];
}
