using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Integration.Pages;

/// <summary>The reader's page of a regulation, on the sample.</summary>
public sealed class RegulationPageTests(SharedSite shared)
{
    [Fact]
    public async Task The_head_table_says_what_a_document_is()
    {
        var page = await PageOf("sample-credit-measures-trial");
        var table = page.Document.QuerySelectorAll("dl.meta > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent.Trim());
        Assert.Equal("00SL0001/2024-00003", table["索引号"]);
        Assert.Equal("示例住建发〔2024〕30号", table["发文字号"]);
        Assert.Equal("盘锦市住房和城乡建设局（示例）", table["发布机构"]);
        Assert.Equal(("2024-12-03", "2024-12-05", "2024-12-16"), (table["成文日期"], table["发布日期"], table["施行日期"]));
        Assert.Contains("2026-12-15", table["有效性"], StringComparison.Ordinal);
        Assert.Equal("盘锦市物业服务企业信用评价管理办法（试行）（示例）", page.Meta("ArticleTitle"));
        Assert.Equal("2024-12-05 09:00", page.Meta("PubDate"));
    }

    [Fact]
    public async Task Every_entry_of_every_table_of_contents_leads_to_its_place()
    {
        var slugs = await shared.Site.Read(db => db.Set<ContentItem>().Where(i => i.Type == "Regulation" && i.Status == ContentStatus.Published).Select(i => i.Slug).ToListAsync());
        var seen = 0;
        foreach (var slug in slugs)
        {
            var page = await shared.Site.GetPage($"/regulations/{slug}");
            var ids = page.Document.QuerySelectorAll("[id]").Select(e => e.Id).ToHashSet();
            var entries = page.Document.QuerySelectorAll(".toc a").Select(a => a.GetAttribute("href")!).ToList();
            seen += entries.Count;
            Assert.All(entries, e => Assert.Contains(e.TrimStart('#'), ids));
        }

        Assert.True(seen > 50, $"only {seen} entries");
    }

    [Fact]
    public async Task A_citation_of_a_law_that_is_here_leads_to_that_article()
    {
        var cited = await SlugOf("sample-property-ordinance");
        var page = await PageOf("sample-complaint-platform-measures");
        var link = page.Document.QuerySelectorAll(".law a").First(a => a.TextContent.Contains("第六十一条之一", StringComparison.Ordinal) || a.TextContent.Contains("盘锦市住宅物业管理条例", StringComparison.Ordinal));
        var target = link.GetAttribute("href")!;
        Assert.StartsWith($"/regulations/{cited}", target, StringComparison.Ordinal);
        var place = await shared.Site.GetPage(target.Split('#')[0]);
        Assert.Equal(HttpStatusCode.OK, place.Status);
        if (target.Split('#') is [_, { } anchor])
        {
            Assert.NotNull(place.Document.GetElementById(anchor));
        }

        var kiosk = await shared.Site.GetPage($"/kiosk/regulations/{await SlugOf("sample-complaint-platform-measures")}");
        Assert.Contains(kiosk.Document.QuerySelectorAll(".law a"), a => a.GetAttribute("href") == "/kiosk" + target);
    }

    [Theory]
    [InlineData("sample-tender-interim-measures", "已过有效期", "已失效")]
    [InlineData("sample-credit-measures-2027", "尚未生效", "尚未生效")]
    [InlineData("sample-handover-guidance-2020", "已经废止", "已废止")]
    [InlineData("sample-fee-disclosure-rules-2021", "已经废止", "已废止")]
    [InlineData("sample-property-ordinance", "已被修改", "已被修改")]
    public async Task What_is_not_plainly_in_force_says_so_at_the_top(string sourceId, string banner, string tag)
    {
        var page = await PageOf(sourceId);
        Assert.Contains(banner, page.TextOf(".banner"), StringComparison.Ordinal);
        Assert.Equal(tag, page.TextOf("dl.meta .tag"));
    }

    [Fact]
    public async Task What_ended_a_document_is_one_link_away()
    {
        var page = await PageOf("sample-handover-guidance-2020");
        Assert.Contains($"/regulations/{await SlugOf("sample-exit-handover-measures")}", page.Document.QuerySelectorAll(".banner a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task What_is_in_force_has_no_banner() =>
        Assert.Null((await PageOf("sample-exit-handover-measures")).Document.QuerySelector(".banner"));

    [Fact]
    public async Task Articles_can_be_read_one_by_one_from_the_first_to_the_last()
    {
        var slug = await SlugOf("sample-complaint-platform-measures");
        var (path, count, last) = ($"/regulations/{slug}/articles/1", 0, "");
        while (path.Length > 0)
        {
            var page = await shared.Site.GetPage(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(last.Length > 0 ? last : null, page.Document.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
            (last, path) = (path, page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? "");
            count++;
            Assert.True(count < 100);
        }

        Assert.Equal((await PageOf("sample-complaint-platform-measures")).TextOf("dl.meta div:last-child dd"), $"{count} 条");
    }

    [Theory]
    [InlineData("第八条")]
    [InlineData("8条")]
    [InlineData("八")]
    public async Task An_article_has_one_address_however_it_is_written(string number)
    {
        var slug = await SlugOf("sample-complaint-platform-measures");
        var page = await shared.Site.GetPage($"/regulations/{slug}/articles/{Uri.EscapeDataString(number)}");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/regulations/{slug}/articles/8"), (page.Status, page.Location));
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Site.GetPage($"/regulations/{await SlugOf("sample-complaint-platform-measures")}/articles/999")).Status);

    [Fact]
    public async Task Machines_read_the_document_as_legislation()
    {
        var page = await PageOf("sample-credit-measures-trial");
        using var json = JsonDocument.Parse(page.TextOf("script[type=\"application/ld+json\"]"));
        Assert.Equal("Legislation", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal("2024-12-16/2026-12-15", json.RootElement.GetProperty("temporalCoverage").GetString());
        Assert.StartsWith("http", json.RootElement.GetProperty("@id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_a_facet_shows_as_many_as_it_promised()
    {
        var list = await shared.Site.GetPage("/regulations");
        var facets = list.Document.QuerySelectorAll("a[href*='validity='],a[href*='level='],a[href*='topic='],a[href*='issuer='],a[href*='year=']")
            .Select(a => (Path: a.GetAttribute("href")!, Count: System.Text.RegularExpressions.Regex.Match(a.TextContent.Trim(), @"(\d+)\D*$").Groups[1].Value)).Where(f => f.Count.Length > 0).Distinct().ToList();
        Assert.True(facets.Count > 15, $"only {facets.Count} facets");
        foreach (var (path, count) in facets)
        {
            Assert.Equal((path, count), (path, (await shared.Site.GetPage(path)).TextOf(".count b")));
        }
    }

    private async Task<Page> PageOf(string sourceId) => await shared.Site.GetPage($"/regulations/{await SlugOf(sourceId)}");

    private Task<string> SlugOf(string sourceId) => shared.Site.Read(db => db.Set<ContentItem>().Where(i => i.SourceId == sourceId).Select(i => i.Slug).SingleAsync());
}
