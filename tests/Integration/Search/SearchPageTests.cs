using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CsCheck;
using PanjinPropertyCms.Integration.Pages;

namespace PanjinPropertyCms.Integration.Search;

/// <summary>The search as residents and programs use it.</summary>
public sealed class SearchPageTests(SharedSite shared)
{
    private static string Query(string text) => "/search?q=" + Uri.EscapeDataString(text);

    [Theory]
    [InlineData("盘锦市住宅物业管理条例第六条")]
    [InlineData("住宅物业条例6条")]
    [InlineData("《盘锦市住宅物业管理条例》第六条")]
    public async Task A_citation_puts_the_article_itself_on_top(string query)
    {
        var page = await shared.Site.GetPage(Query(query));
        Assert.Contains("第六条", page.TextOf(".answer .art-no"), StringComparison.Ordinal);
        var link = page.Document.QuerySelector(".answer .art-tools a")!.GetAttribute("href")!;
        Assert.Contains("盘锦市住宅物业管理条例", page.TextOf(".answer .art-tools a"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await shared.Site.GetPage(link.Split('#')[0])).Status);
    }

    [Fact]
    public async Task Hits_mark_what_was_found()
    {
        var page = await shared.Site.GetPage(Query("公共收益"));
        var marks = page.Document.QuerySelectorAll(".hits mark").Select(m => m.TextContent).ToList();
        Assert.NotEmpty(marks);
        Assert.Contains("公共收益", marks);
    }

    [Fact]
    public async Task A_document_number_finds_its_document()
    {
        var page = await shared.Site.GetPage(Query("示例住建发〔2024〕30号"));
        Assert.Contains("信用评价管理办法（试行）", page.TextOf(".hits li h3 a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_keep_their_word_and_pages_hold_each_document_once()
    {
        var page = await shared.Site.GetPage(Query("物业"));
        var facets = page.Document.QuerySelectorAll("a[href*='level='],a[href*='validity='],a[href*='type=']")
            .Select(a => (Path: a.GetAttribute("href")!, Count: System.Text.RegularExpressions.Regex.Match(a.TextContent.Trim(), @"(\d+)\D*$").Groups[1].Value)).Where(f => f.Count.Length > 0).ToList();
        Assert.NotEmpty(facets);
        foreach (var (path, count) in facets)
        {
            Assert.Equal((path, count), (path, (await shared.Site.GetPage(path)).TextOf(".count b")));
        }

        var total = int.Parse(page.TextOf(".count b"), System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
        var links = new List<string>();
        for (var number = 1; number <= (total + 9) / 10; number++)
        {
            links.AddRange((await shared.Site.GetPage($"{Query("物业")}&page={number}")).Document.QuerySelectorAll(".hits > li > h3 a").Select(a => a.GetAttribute("href")!));
        }

        Assert.Equal((total, total), (links.Count, links.Distinct().Count()));
    }

    [Fact]
    public async Task The_api_answers_as_described()
    {
        using var json = JsonDocument.Parse((await shared.Site.GetPage("/api/v1/search?q=%E7%BB%B4%E4%BF%AE%E8%B5%84%E9%87%91&size=3")).Body);
        var root = json.RootElement;
        Assert.Equal("维修资金", root.GetProperty("query").GetString());
        Assert.InRange(root.GetProperty("items").GetArrayLength(), 1, 3);
        var item = root.GetProperty("items")[0];
        foreach (var name in (string[])["id", "sourceId", "type", "title", "url", "snippet", "score", "articles"])
        {
            Assert.True(item.TryGetProperty(name, out _), name);
        }

        Assert.True(root.TryGetProperty("facets", out _) && root.TryGetProperty("suggestion", out _));
        Assert.Equal(HttpStatusCode.OK, (await shared.Site.GetPage(item.GetProperty("url").GetString()!.Split('#')[0])).Status);
    }

    public static TheoryData<string> Awkward =>
    [
        "", " ", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "AND OR NOT", "title:* +-&& || ! ( ) { } [ ] ^ \" ~ * ? : \\ /", "第条", "第零条", "民法典第99999999999999999999条",
        "👩‍👩‍👧‍👦🏠维修", "\u0000\u0001\uFFFE", "\uD800", "a\u0301\u0301\u0301", "%%%00", "'; DROP TABLE ContentItem; --", "０１２ＡＢＣ", "維修資金", new string('物', 10_000), new string('(', 3000), string.Concat(Enumerable.Repeat("条第", 2000)),
    ];

    [Theory]
    [MemberData(nameof(Awkward))]
    public async Task Awkward_words_are_answered(string text) => await SafeAsync(text);

    [Fact]
    public Task Anything_typed_is_answered() => Gen.OneOf(Gen.String[0, 60], Gen.Char["物业管理条例第一二三0123456789条款项《》〔〕()\"*?:+-~^[]{}\\/<>&%$#@! \u200d👍"].Array[0, 40].Select(c => new string(c)))
        .SampleAsync(SafeAsync, iter: 60, threads: 2);

    [Theory]
    [InlineData("/search?q=物业&page=-1")]
    [InlineData("/search?q=物业&page=99999999999")]
    [InlineData("/search?q=物业&page=x&sort=nonsense&level=Nonsense&year=abc&within=no-guid")]
    [InlineData("/regulations?validity=Nonsense&level=9&year=abc&page=-5&sort=x&topic=%00")]
    [InlineData("/notices?kind=%F0%9F%98%80&page=0")]
    [InlineData("/api/v1/search?page=-1&size=100000")]
    [InlineData("/api/v1/contents?page=abc&size=-1")]
    public async Task Parameters_out_of_range_are_answered(string path) => Assert.Equal(HttpStatusCode.OK, (await shared.Site.GetPage(path)).Status);

    private async Task SafeAsync(string text)
    {
        // A lone surrogate cannot be escaped; a browser sends the replacement character.
        var sent = new string([.. text.EnumerateRunes().SelectMany(r => r.ToString())]);
        var page = await shared.Site.GetPage(Query(sent));
        Assert.True(page.Status == HttpStatusCode.OK, $"{sent} answers {page.Status}");
        Assert.Empty(MandatoryTags.FaultsOf(page));
        var api = await shared.Site.GetPage("/api/v1" + Query(sent));
        Assert.True(api.Status == HttpStatusCode.OK, $"{sent} answers {api.Status} in the API");
        using var _ = JsonDocument.Parse(api.Body);
    }
}
