using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Notices.Models;

namespace PanjinPropertyCms.Integration.Caching;

/// <summary>A cached page is never another page than a fresh one.</summary>
public sealed class PageCacheTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private readonly TestSite _site = fixture.Site;

    [Fact]
    public async Task A_second_visitor_gets_the_page_from_the_cache()
    {
        await _site.PublishNoticeAsync("缓存第一问");
        await _site.Settled();
        var first = await _site.GetPage("/notices");
        await _site.Read(db => db.Set<NoticeIndex>().Where(n => n.Title == "缓存第一问").ExecuteUpdateAsync(s => s.SetProperty(n => n.Title, "背着日志改的")));

        var second = await _site.GetPage("/notices");
        Assert.Equal(first.Body, second.Body);
        Assert.Contains("背着日志改的", (await _site.FreshAsync("/notices")).Body, StringComparison.Ordinal);

        // The next publish of anything makes every page anew.
        await _site.PublishNoticeAsync("缓存第二问");
        await Eventually.TrueAsync(async () => (await _site.GetPage("/notices")).Body is var b && b.Contains("缓存第二问", StringComparison.Ordinal) && b.Contains("背着日志改的", StringComparison.Ordinal),
            "the publish shows", TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_publish_shows_on_the_cached_pages_of_portal_and_kiosk_soon()
    {
        foreach (var path in (string[])["/", "/notices", "/kiosk/notices", "/feeds/notices.atom"])
        {
            await _site.GetPage(path);
        }

        await _site.PublishNoticeAsync("刚刚发布的一条");
        foreach (var path in (string[])["/", "/notices", "/kiosk/notices", "/feeds/notices.atom"])
        {
            await Eventually.TrueAsync(async () => (await _site.GetPage(path)).Body.Contains("刚刚发布的一条", StringComparison.Ordinal), $"{path} shows it", TimeSpan.FromSeconds(5));
        }
    }

    [Theory]
    [InlineData("/regulations/1")]
    [InlineData("/kiosk")]
    [InlineData("/feeds/regulations.atom")]
    public async Task Every_encoding_is_right_also_from_the_cache(string path)
    {
        await _site.Settled();
        var plain = (await _site.GetPage(path)).Body;
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal((null, plain), await DecodedAsync(path, "identity"));
            Assert.Equal(("br", plain), await DecodedAsync(path, "gzip, deflate, br"));
            Assert.Equal(("gzip", plain), await DecodedAsync(path, "gzip;q=0.8, deflate"));
            Assert.Equal((null, plain), await DecodedAsync(path, "zstd"));
            Assert.Equal((null, plain), await DecodedAsync(path, "br;q=0, identity"));
            Assert.Equal(plain, (await DecodedAsync(path, "*")).Body);
            Assert.Equal((null, plain), await DecodedAsync(path, ""));
        }
    }

    [Fact]
    public async Task What_the_cache_keeps_is_the_same_for_everybody()
    {
        var editor = await _site.SignIn("editor");
        foreach (var path in FreshPages.Paths)
        {
            await editor.GetPage(path);
            var page = await _site.GetPage(path);
            Assert.Null(page.Header("Set-Cookie"));
            Assert.DoesNotContain("__RequestVerificationToken", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("editor@example.cn", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Query_keys_that_a_page_does_not_know_change_nothing_for_the_next_visitor()
    {
        await _site.PublishNoticeAsync("新的一代");
        await _site.Settled();
        foreach (var path in (string[])["/notices", "/regulations", "/"])
        {
            var invented = await _site.GetPage($"{path}?utm_source=poison&q=poison");
            Assert.Equal(HttpStatusCode.OK, invented.Status);
            Assert.DoesNotContain("poison", (await _site.GetPage(path)).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Known_query_keys_make_pages_of_their_own()
    {
        await _site.Settled();
        var all = await _site.GetPage("/regulations");
        var some = await _site.GetPage("/regulations?validity=Repealed");
        Assert.NotEqual(all.TextOf(".count b"), some.TextOf(".count b"));
    }

    [Fact]
    public async Task A_refusal_is_not_kept()
    {
        var slug = "later-" + Guid.NewGuid().ToString("N")[..6];
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetPage($"/notices/{slug}")).Status);
        await _site.Read(db => db.Set<ContentItem>().Where(i => i.Type == "Notice" && i.Slug == "2").ExecuteUpdateAsync(s => s.SetProperty(i => i.Slug, slug)));
        Assert.Equal(HttpStatusCode.OK, (await _site.GetPage($"/notices/{slug}")).Status);
        await _site.Read(db => db.Set<ContentItem>().Where(i => i.Type == "Notice" && i.Slug == slug).ExecuteUpdateAsync(s => s.SetProperty(i => i.Slug, "2")));
    }

    private async Task<(string? Encoding, string Body)> DecodedAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        using var response = await _site.Client.SendAsync(request);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        var encoding = response.Content.Headers.ContentEncoding.SingleOrDefault();
        await using var raw = await response.Content.ReadAsStreamAsync();
        await using Stream stream = encoding switch { "br" => new BrotliStream(raw, CompressionMode.Decompress), "gzip" => new GZipStream(raw, CompressionMode.Decompress), _ => raw };
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return (encoding, await reader.ReadToEndAsync());
    }
}
