using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Contents.Steps;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Scope;

namespace PanjinPropertyCms.Integration.Console;

/// <summary>What lies in another division does not exist for an officer: not on a page, not in a file, not behind a form.</summary>
public sealed class ContentScopeTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private TestSite Site => fixture.Site;

    [Fact]
    public async Task Every_address_about_an_item_answers_an_officer_of_another_division_as_if_it_did_not_exist()
    {
        var (one, other) = await Site.DistrictsAsync();
        var item = await Site.DraftAsync("甲区的内部草稿", one.Id);
        item = await Site.EditAsync(item, "甲区的内部草稿");
        using var own = await Site.SignInOfDivisionAsync(one.Id);
        using var stranger = await Site.SignInOfDivisionAsync(other.Id);
        var token = (await stranger.GetPage("/admin")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var missing = Guid.NewGuid();

        var walked = 0;
        foreach (var (method, path) in AddressesOf(item.Id))
        {
            var page = method == "GET" ? await stranger.GetPage(path) : await stranger.PostFields(path, ("__RequestVerificationToken", token), ("Revision", $"{item.Revision}"), ("Reason", "x"), ("Comment", "x"), ("Slug", "x"), ("Number", "1"));
            Assert.True(page.Status == HttpStatusCode.NotFound, $"{method} {path}: {page.Status}");
            Assert.DoesNotContain("甲区的内部草稿", page.Body, StringComparison.Ordinal);
            walked++;
        }

        Assert.True(walked > 25, $"only {walked} addresses");
        var after = await Site.ItemAsync(item.Id);
        Assert.Equal((item.Revision, item.Status, item.OwnerId), (after.Revision, after.Status, after.OwnerId));
        foreach (var path in new[] { item.PathOf(), item.PathOf("history"), item.PathOf("compare?from=1&to=1"), item.PathOf("preview"), item.PathOf("publish"), $"/api/v1/contents/{item.Id}/latest" })
        {
            Assert.Equal(HttpStatusCode.OK, (await own.GetPage(path)).Status);
        }

        // As an item that never was.
        Assert.Equal((await stranger.GetPage($"/admin/contents/{missing}")).TextOf("h1"), (await stranger.GetPage(item.PathOf())).TextOf("h1"));
    }

    [Fact]
    public async Task Lists_files_counts_and_bulk_know_nothing_of_it()
    {
        var (one, other) = await Site.DistrictsAsync();
        var item = await Site.DraftAsync("甲区的名单", one.Id);
        var open = await Site.DraftAsync("乙区的名单", other.Id);
        using var stranger = await Site.SignInOfDivisionAsync(other.Id);

        var list = await stranger.GetPage("/admin/contents/Notice?q=名单");
        Assert.Contains("乙区的名单", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("甲区的名单", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(one.Name, list.Words, StringComparison.Ordinal);
        var everything = await Site.Read(db => db.Set<ContentItem>().CountAsync(i => i.Type == "Notice" && i.DivisionId == other.Id));
        Assert.StartsWith($"{everything} 件", (await stranger.GetPage("/admin/contents/Notice")).TextOf("h1 small"), StringComparison.Ordinal);
        using var file = new MemoryStream(await (await stranger.GetAsync("/admin/contents/Notice?format=xlsx")).Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain(MiniExcelLibs.MiniExcel.Query(file, useHeaderRow: true).Cast<IDictionary<string, object?>>(), r => (string?)r["标题"] == "甲区的名单");
        Assert.DoesNotContain("甲区的名单", (await stranger.GetPage("/admin")).Words, StringComparison.Ordinal);

        var ask = await stranger.SubmitAsync(list, "/admin/contents/Notice/bulk", ("ids", $"{item.Id:N}.{item.Revision}"), ("ids", $"{open.Id:N}.{open.Revision}"), ("act", "publish"));
        Assert.DoesNotContain("甲区的名单", ask.Words, StringComparison.Ordinal);
        var report = await stranger.FollowAsync(await stranger.PostFields("/admin/contents/Notice/bulk/publish",
            [.. Staff.FieldsOf(ask, "/admin/contents/Notice/bulk/publish"), ("ids", $"{item.Id:N}.{item.Revision}")]));
        Assert.Contains("没有找到这条内容", report.TextOf(".banner.warn"), StringComparison.Ordinal);
        Assert.Contains("一条已经看不到的内容", report.TextOf(".banner.warn"), StringComparison.Ordinal);
        Assert.Equal((ContentStatus.Draft, ContentStatus.Published), ((await Site.ItemAsync(item.Id)).Status, (await Site.ItemAsync(open.Id)).Status));
    }

    [Fact]
    public async Task What_an_officer_copies_lies_in_their_own_division()
    {
        var (one, _) = await Site.DistrictsAsync();
        var street = await Site.Read(db => db.Set<Division>().AsNoTracking().FirstAsync(d => d.ParentId == one.Id));
        var item = await Site.DraftAsync("街道的通知", street.Id);
        using var officer = await Site.SignInOfDivisionAsync(one.Id);
        await officer.FollowAsync(await officer.StepAsync(item, "clone"));
        Assert.Equal(street.Id, (await Site.Read(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.DisplayText == "街道的通知（副本）"))).DivisionId);
    }

    [Fact]
    public async Task Readers_are_not_asked_where_they_live()
    {
        var (one, other) = await Site.DistrictsAsync();
        var item = await Site.DraftAsync("甲区公开的通知", one.Id);
        await Site.PublishAsync(item.Id);
        await Site.Settled();
        using var stranger = await Site.SignInOfDivisionAsync(other.Id);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetPage($"/notices/{item.Slug}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Site.GetPage($"/api/v1/contents/{item.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetPage(item.PathOf())).Status);
    }

    /// <summary>All addresses of all modules that name an item of the console or of the interface by its id. The draft is not public, so the public reading knows nothing of it either.</summary>
    private IEnumerable<(string Method, string Path)> AddressesOf(Guid id)
    {
        var steps = Site.Services.CreateScope().ServiceProvider.GetServices<ItemStep>().Select(s => s.Key).ToList();
        return Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.Contains("contents/{id:guid}", StringComparison.Ordinal))
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .SelectMany(m => (e.RoutePattern.RawText!.Contains("{key:alpha}", StringComparison.Ordinal) ? steps : [""]).Select(s => (m, "/" + e.RoutePattern.RawText!.TrimStart('/')
                    .Replace("{id:guid}", id.ToString(), StringComparison.Ordinal).Replace("{key:alpha}", s, StringComparison.Ordinal)))));
    }
}
