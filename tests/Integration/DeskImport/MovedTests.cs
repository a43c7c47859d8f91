using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Integration.Import;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Content.Import;

namespace PanjinPropertyCms.Integration.DeskImport;

/// <summary>What is moved in from a former site keeps its date, and its old addresses lead to it.</summary>
public sealed class MovedTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private readonly TestSite _site = fixture.Site;

    [Fact]
    public async Task A_moved_item_keeps_its_date_and_its_addresses_lead_to_it_in_both_themes()
    {
        var item = await MoveAsync("关于迁移演练的通知", "2019-03-04", "http://old.example.cn/art/2019/3/4/art_123_456.html\r\n/show.php?id=12");
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetPage("/show.php?id=12")).Status);
        var published = await _site.PublishAsync(item);
        Assert.Equal((ContentOrigin.Migrated, "http://old.example.cn/art/2019/3/4/art_123_456.html"), (published.Origin, published.OriginUrl));
        var address = $"/notices/{published.Slug}";
        foreach (var old in (string[])["/art/2019/3/4/art_123_456.html", "/ART/2019/3/4/art_123_456.html?from=timeline", "/show.php?id=12"])
        {
            var answer = await _site.GetPage(old);
            Assert.Equal((HttpStatusCode.MovedPermanently, address), (answer.Status, answer.Location));
            var kiosk = await _site.GetPage("/kiosk" + old);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/kiosk" + address), (kiosk.Status, kiosk.Location));
        }

        var page = await _site.GetPage(address);
        Assert.Contains("迁移自原网站，原发布日期 2019-03-04", page.TextOf(".origin-note"), StringComparison.Ordinal);
        Assert.StartsWith("2019-03-04", page.Meta("PubDate"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetPage("/show.php?id=13")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetPage("/show.php")).Status);
    }

    [Fact]
    public async Task An_address_that_is_taken_or_the_sites_own_is_named_and_what_was_typed_stays()
    {
        await MoveAsync("关于先来的通知", "2019-03-04", "/first.html");
        using var editor = await _site.SignIn("editor");
        var taken = await editor.PasteAsync("关于后来的通知\n正文。", ("Moved", "true"), ("OldAddresses", "/First.html"));
        Assert.Contains("已经指向《关于先来的通知》", taken.TextOf("#OldAddresses-error"), StringComparison.Ordinal);
        Assert.Contains("关于后来的通知", taken.TextOf("#Text"), StringComparison.Ordinal);
        foreach (var (address, because) in ((string, string)[])[("/notices/1", "本站自己的网址"), ("art.html", "不是可用的旧网址"), ("/", "不是可用的旧网址")])
        {
            Assert.Contains(because, (await editor.PasteAsync("关于后来的通知\n正文。", ("Moved", "true"), ("OldAddresses", address))).TextOf("#OldAddresses-error"), StringComparison.Ordinal);
        }

        Assert.Contains("不能晚于今天", (await editor.PasteAsync("通知\n正文。", ("Moved", "true"), ("PublishedOn", "2999-01-01"))).TextOf("#PublishedOn-error"), StringComparison.Ordinal);
        Assert.Contains("2025-06-05 的样子", (await editor.PasteAsync("通知\n正文。", ("Moved", "true"), ("PublishedOn", "昨天"))).TextOf("#PublishedOn-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_item_is_still_answered_for()
    {
        var published = await _site.PublishAsync(await MoveAsync("关于要删的通知", "2019-03-04", "/gone.html"));
        (await _site.AsSystem(s => s.GetRequiredService<RemoveContent>().RunAsync(published.Id, null, "不再适用。", default))).Done();
        var old = await _site.GetPage("/gone.html");
        Assert.Equal(HttpStatusCode.MovedPermanently, old.Status);
        Assert.Equal(HttpStatusCode.Gone, (await _site.GetPage(old.Location!)).Status);
    }

    [Fact]
    public async Task A_switched_off_module_is_led_to_by_nobody()
    {
        await _site.PublishAsync(await MoveAsync("关于停用的通知", "2019-03-04", "/off.html"));
        await _site.SwitchAsync("Notices", on: false);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetPage("/off.html")).Status);
        await _site.SwitchAsync("Notices", on: true);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await _site.GetPage("/off.html")).Status);
    }

    [Fact]
    public async Task Import_lines_may_carry_old_addresses_and_the_date()
    {
        string With(string line, string more) => line[..^1] + "," + more + "}";
        var report = await _site.AsSystem(s => s.GetRequiredService<ContentImporter>().RunAsync(Laws.File(_site.Folder.Path,
        [
            With(Laws.Line(901), "\"oldUrl\":\"/law/901.html\",\"published\":\"2015-02-03\""),
            With(Laws.Line(902), "\"oldUrls\":[\"https://old.example.cn/law/901.html\"]"),
            With(Laws.Line(903), "\"oldUrl\":\"/law/903.html\",\"published\":\"二月\""),
        ]), "Regulation", true, null, default));
        Assert.Equal((1, 2), (report.Added, report.Bad));
        Assert.Contains("旧网址", report.ToString(), StringComparison.Ordinal);
        var item = await _site.Read(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.SourceId == "law-901"));
        Assert.Equal((ContentOrigin.Migrated, new DateTime(2015, 2, 2, 16, 0, 0)), (item.Origin, item.PublishedUtc!.Value));
        Assert.Equal($"/regulations/{item.Slug}", (await _site.GetPage("/law/901.html")).Location);
    }

    private async Task<Guid> MoveAsync(string title, string day, string addresses)
    {
        using var editor = await _site.SignIn("editor");
        var result = await editor.ResultAsync(await editor.PasteAsync($"{title}\n各小区：正文一句。\n示例街道办事处\n2019年3月4日", ("Type", "Notice"), ("Moved", "true"), ("PublishedOn", day), ("OldAddresses", addresses)));
        return Desk.ItemOf(await editor.MakeAsync(result));
    }
}
