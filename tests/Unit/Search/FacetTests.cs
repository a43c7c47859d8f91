using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Unit.Search;

public class FacetTests
{
    [Fact]
    public async Task Each_facet_counts_as_if_it_were_not_filtered_itself()
    {
        using var site = await Site();
        var result = Find(site, ("issuer", ["市住建局"]));
        Assert.Equal(2, result.Total);
        Assert.Equal([("国务院", 1, false), ("市住建局", 2, true)], Values(result, "issuer").OrderBy(v => v.Item2));
        Assert.Equal([("法律", 1, false), ("rule", 1, false)], Values(result, "level").OrderBy(v => v.Item1 == "rule"));
    }

    [Fact]
    public async Task Several_values_of_a_facet_widen_and_several_facets_narrow()
    {
        using var site = await Site();
        Assert.Equal(3, Find(site, ("issuer", ["市住建局", "国务院"])).Total);
        Assert.Equal(1, Find(site, ("issuer", ["市住建局"]), ("level", ["rule"])).Total);
        Assert.Equal(0, Find(site, ("issuer", ["国务院"]), ("level", ["rule"])).Total);
    }

    [Fact]
    public async Task A_chosen_value_without_hits_is_listed_so_that_it_can_be_undone()
    {
        using var site = await Site();
        Assert.Contains(("省高院", 0, true), Values(Find(site, ("issuer", ["省高院"])), "issuer"));
    }

    [Fact]
    public async Task The_type_is_a_facet_and_a_filter()
    {
        using var site = await Site();
        site.Put(Laws.Notice);
        var result = site.Engine.Search(new SearchRequest { Type = "Notice" });
        Assert.Equal(1, result.Total);
        Assert.Equal([("政策法规", 3, false), ("通知公告", 1, true)], Values(result, "type"));
    }

    [Fact]
    public async Task Dates_bound_the_hits_and_leave_out_the_undated()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode, Laws.PropertyRules, Laws.CivilCode with { Id = Guid.CreateVersion7(), Date = null });
        Assert.Equal([Laws.PropertyRules.Title], site.Engine.Search(new SearchRequest { Text = "物业", DateTo = new DateOnly(2018, 3, 19) }).Items.Select(i => i.Title));
        Assert.Equal(1, site.Engine.Search(new SearchRequest { DateFrom = new DateOnly(2018, 3, 20) }).Total);
    }

    [Fact]
    public async Task Newest_first_puts_the_undated_last()
    {
        using var site = await SearchSite.WithAsync(Laws.PropertyRules, Laws.CivilCode with { Date = null }, Laws.Notice);
        Assert.Equal([new DateOnly(2024, 1, 2), new DateOnly(2018, 3, 19), null],
            site.Engine.Search(new SearchRequest { Sort = SearchSort.Newest }).Items.Select(i => i.Date));
    }

    private static Task<SearchSite> Site() => SearchSite.WithAsync(
        With(Laws.CivilCode, "国务院", "law"), With(Laws.CivilCode, "市住建局", "law"), With(Laws.CivilCode, "市住建局", "rule"));

    private static SearchDocument With(SearchDocument law, string issuer, string level) => law with
    {
        Id = Guid.CreateVersion7(),
        Facets = new Dictionary<string, IReadOnlyList<string>> { ["issuer"] = [issuer], ["level"] = [level] },
    };

    private static SearchResult Find(SearchSite site, params (string Name, string[] Values)[] filters) =>
        site.Engine.Search(new SearchRequest { Text = "物业", Filters = filters.ToDictionary(f => f.Name, f => (IReadOnlyList<string>)f.Values) });

    private static IEnumerable<(string, int, bool)> Values(SearchResult result, string facet) =>
        result.Facets.Single(f => f.Name == facet).Values.Select(v => (v.Label, v.Count, v.Selected));
}
