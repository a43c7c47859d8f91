using Microsoft.Extensions.Time.Testing;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Querying;

namespace PanjinPropertyCms.Unit.Search;

public class QueryTests
{
    [Theory]
    [InlineData("物业费")]
    [InlineData("物業費")]
    [InlineData("物\u200B业费")]
    [InlineData("催交 物业费")]
    [InlineData("“催交物业费”")]
    [InlineData("催")]
    [InlineData("停止供电催交物业费")]
    [InlineData("(物业费) OR [x TO *]~")]
    public async Task An_article_is_found_under_its_document(string typed)
    {
        using var site = await Site();
        var hit = site.Find(typed).Items[0];
        Assert.Equal(Laws.CivilCode.Id, hit.Id);
        Assert.Equal("944", hit.Articles[0].Number);
        Assert.Contains("<mark>", hit.Articles[0].Snippet.Html);
    }

    [Theory]
    [InlineData("盘住建发[2020]171号")]
    [InlineData("盘住建发〔2020〕171号")]
    [InlineData("盘住建发 2020 171")]
    [InlineData("请看盘住建发【２０２０】171号")]
    public async Task A_document_number_finds_its_document_in_every_notation(string typed)
    {
        using var site = await Site();
        Assert.Equal(Laws.Notice.Id, site.Find(typed).Items[0].Id);
    }

    [Theory]
    [InlineData("民法典944")]
    [InlineData("民法典第944条第1款")]
    [InlineData("根据民法典第九百四十四条")]
    [InlineData("第九百四十四条")]
    [InlineData("催交物业费 民法典944条")]
    [InlineData("民法典 合同编 944")]
    public async Task A_cited_article_comes_on_top(string typed)
    {
        using var site = await Site();
        var result = site.Find(typed);
        Assert.Equal((Laws.CivilCode.Id, "944"), (result.TopArticle!.DocumentId, result.TopArticle.Number));
        Assert.Equal("944", result.Items[0].Articles[0].Number);
    }

    [Fact]
    public async Task A_citation_finds_besides_its_article_only_what_refers_to_it()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode, Laws.PropertyRules, Laws.Text("民法典学习", "学习民法典。"));
        Assert.Equal([Laws.CivilCode.Title, Laws.PropertyRules.Title], site.Titles("民法典第944条"));
    }

    [Fact]
    public async Task A_citation_prefers_the_version_in_force()
    {
        var old = Laws.CivilCode with { Id = Guid.CreateVersion7(), Standing = Standing.Ended, Date = new DateOnly(2025, 1, 1) };
        using var site = await SearchSite.WithAsync(old, Laws.CivilCode);
        Assert.Equal(Laws.CivilCode.Id, site.Find("民法典944").TopArticle!.DocumentId);
    }

    [Fact]
    public async Task An_article_number_that_several_laws_have_cites_none()
    {
        using var site = await SearchSite.WithAsync(Laws.PropertyRules, Laws.PropertyRules with { Id = Guid.CreateVersion7(), Title = "别的条例" });
        Assert.Null(site.Find("第58条").TopArticle);
    }

    [Fact]
    public async Task A_law_named_in_full_comes_before_those_that_mention_it()
    {
        using var site = await SearchSite.WithAsync(
            Laws.Law("某省物业管理条例", [], ("1", "第一条", "根据物业管理条例、物业管理条例实施细则，制定本物业管理条例。")), Laws.PropertyRules);
        Assert.Equal("物业管理条例", site.Titles("物业管理条例")[0]);
    }

    [Fact]
    public async Task A_repealed_text_is_shown_below_its_equal()
    {
        var old = Laws.PropertyRules with { Id = Guid.CreateVersion7(), Standing = Standing.Ended, StandingLabel = "已废止" };
        using var site = await SearchSite.WithAsync(old, Laws.PropertyRules);
        var items = site.Find("移交资料").Items;
        Assert.Equal([Standing.Current, Standing.Ended], items.Select(i => i.Standing));
        Assert.Equal("已废止", items[1].StandingLabel);
    }

    [Fact]
    public async Task Totals_count_documents_and_pages_hold_them_once()
    {
        var many = Enumerable.Range(0, 30).Select(i => Laws.CivilCode with { Id = Guid.CreateVersion7(), Title = "法" + i }).ToArray();
        using var site = await SearchSite.WithAsync(many);
        var pages = Enumerable.Range(1, 4).Select(p => site.Engine.Search(new SearchRequest { Text = "物业", Page = p, Size = 8 })).ToList();
        Assert.All(pages, p => Assert.Equal(30, p.Total));
        Assert.Equal(30, pages.SelectMany(p => p.Items).Select(i => i.Id).Distinct().Count());
        Assert.Equal(2, pages[0].Items[0].ArticleCount);
    }

    [Fact]
    public async Task Nothing_typed_shows_everything_newest_first()
    {
        using var site = await Site();
        Assert.Equal([Laws.Notice.Title, Laws.CivilCode.Title, Laws.PropertyRules.Title], site.Titles("  "));
    }

    [Fact]
    public async Task A_quoted_phrase_must_be_there()
    {
        using var site = await Site();
        Assert.Empty(site.Titles("物业 \"催交电梯\""));
        Assert.Equal([Laws.Notice.Title], site.Titles("\"定期检验\" 物业"));
    }

    [Fact]
    public async Task A_slip_of_the_pen_still_finds_the_rest_of_the_word()
    {
        using var site = await Site();
        Assert.Contains(Laws.CivilCode.Title, site.Titles("物业非"));
    }

    [Fact]
    public async Task Words_may_stand_in_the_title_and_in_an_article()
    {
        using var site = await Site();
        Assert.Equal(Laws.CivilCode.Id, site.Find("民法典 漏水").Items[0].Id);
        Assert.Equal("133-1", site.Find("民法典 漏水").Items[0].Articles[0].Number);
    }

    [Fact]
    public async Task A_synonym_of_the_lexicon_is_found_and_marked()
    {
        using var site = await new SearchSite(lexicon: new OneEntry("停电", "停止供电")).RebuiltAsync(Laws.CivilCode);
        Assert.Contains("<mark>停止供电</mark>", site.Find("停电").Items[0].Snippet.Html);
    }

    [Fact]
    public async Task Inside_a_document_its_articles_are_paged()
    {
        using var site = await Site();
        var request = new SearchRequest { Within = Laws.CivilCode.Id, Text = "物业", Size = 1, Page = 2 };
        var hit = Assert.Single(site.Engine.Search(request).Items);
        Assert.Equal((Laws.CivilCode.Id, 2, 1), (hit.Id, hit.ArticleCount, hit.Articles.Count));
        Assert.Equal("949", site.Engine.Search(request with { Text = "949条", Page = 1 }).TopArticle!.Number);
        Assert.Equal(["944", "949", "133-1"], site.Engine.Search(request with { Text = "", Page = 1, Size = 50 }).Items[0].Articles.Select(a => a.Number));
    }

    [Fact]
    public async Task Past_the_time_limit_a_search_answers_with_what_it_has()
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
        var many = Enumerable.Range(0, 2000).Select(i => Laws.Text("题" + i, "物业费")).ToArray();
        using var site = await new SearchSite(clock).RebuiltAsync(many);
        var result = site.Find("物业费");
        Assert.True(result.Truncated);
        Assert.InRange(result.Total, 1, 1999);
    }

    private static Task<SearchSite> Site() => SearchSite.WithAsync(Laws.CivilCode, Laws.PropertyRules, Laws.Notice);

    private sealed class OneEntry(string entry, string other) : ISearchLexicon
    {
        public int MaxLength => entry.Length;

        public bool TryGet(string word, out IReadOnlyList<string> alternatives)
        {
            alternatives = [other];
            return word == entry;
        }
    }
}
