using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Unit.Search;

/// <summary>What is switched off is not found, by no way in, and is found again without a new index.</summary>
public sealed class SwitchedOffTypeTests
{
    [Fact]
    public async Task A_kind_that_is_switched_off_is_neither_found_nor_counted_and_comes_back_at_once()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode, Laws.PropertyRules, Laws.Notice);
        site.Off.Add("Notice");
        Assert.Equal(0, site.Find("电梯").Total);
        Assert.Equal(2, site.Find("").Total);
        Assert.Equal(0, site.Engine.Search(new SearchRequest { Type = "Notice" }).Total);
        Assert.DoesNotContain(site.Find("").Facets.Single(f => f.Name == "type").Values, v => v.Value == "Notice");

        site.Off.Clear();
        Assert.Equal([Laws.Notice.Title], site.Titles("电梯"));
        Assert.Equal(3, site.Find("").Total);
    }

    [Fact]
    public async Task A_citation_or_a_number_does_not_lead_to_what_is_switched_off()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode, Laws.Notice);
        Assert.NotNull(site.Find("民法典944").TopArticle);
        site.Off.UnionWith(["Regulation", "Notice"]);
        Assert.Null(site.Find("民法典944").TopArticle);
        Assert.Equal(0, site.Find("盘住建发〔2020〕171号").Total);
        Assert.Equal(0, site.Engine.Search(new SearchRequest { Within = Laws.CivilCode.Id }).Total);
    }

    [Fact]
    public async Task A_few_hidden_hits_do_not_keep_the_search_from_looking_further()
    {
        // Five that hold both words are enough; what holds one of them is asked for only without those.
        var both = "一二三四五".Select(n => Laws.Text($"电梯检验之{n}", "电梯检验")).ToArray();
        using var site = await SearchSite.WithAsync([.. both, Laws.Law("小区办法", [], ("1", "第一条", "电梯要定期维护。"))]);
        Assert.DoesNotContain("小区办法", site.Titles("电梯 检验"));
        site.Off.Add("Notice");
        Assert.Equal(["小区办法"], site.Titles("电梯 检验"));
    }

    [Fact]
    public async Task An_index_for_other_kinds_is_built_anew()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode);
        site.Index.Dispose();
        using (var same = LuceneIndex.Open(site.Folder, new SearchIndexOptions(), TimeProvider.System))
        {
            Assert.Equal(IndexState.Ready, same.State);
        }

        using var other = LuceneIndex.Open(site.Folder, new SearchIndexOptions { Kinds = "Poll,Regulation" }, TimeProvider.System);
        Assert.Equal(IndexState.NeedsRebuild, other.State);
    }
}
