using CsCheck;
using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Unit.Search;

public class QuerySafetyTests
{
    private static readonly Gen<string> AnyQuery = Gen.OneOf(
        Gen.String,
        Gen.Char[char.MinValue, char.MaxValue].Array[0, 30].Select(c => new string(c)),
        Gen.OneOf("物业", "费", "第", "944", "条", "款", "\"", "“", "”", "(", "]", "*", "?", "~", ":", "AND", "\\", "/", "🏠", "\uDC00", "民法典", " ", "〔2020〕", "号", "令", "之")
            .Array[0, 15].Select(string.Concat));

    [Fact]
    public async Task Whatever_is_typed_is_answered()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode, Laws.PropertyRules, Laws.Notice);
        AnyQuery.Sample(text =>
        {
            var result = site.Find(text);
            Assert.True(result.Ready);
            Assert.InRange(result.Total, 0, 3);
            Assert.All(result.Items, i => Assert.Equal(Count(i.Snippet.Html, "<mark>"), Count(i.Snippet.Html, "</mark>")));
        }, iter: 3_000, threads: 2);
    }

    [Theory]
    [InlineData(10_000, "物业费怎么交")]
    [InlineData(10_000, "a ")]
    [InlineData(10_000, "\"")]
    [InlineData(5_000, "🏠")]
    [InlineData(10_000, "第一条")]
    public async Task A_very_long_query_is_cut_and_answered(int times, string piece)
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode, Laws.PropertyRules);
        Assert.True(site.Find(string.Concat(Enumerable.Repeat(piece, times))).Ready);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-5, int.MinValue)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task Any_page_and_size_is_brought_into_range(int page, int size)
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode);
        var result = site.Engine.Search(new SearchRequest { Text = "物业", Page = page, Size = size, Filters = new Dictionary<string, IReadOnlyList<string>> { ["no such"] = ["x"], ["issuer"] = [] } });
        Assert.Equal(1, result.Total);
    }

    [Fact]
    public async Task Any_document_can_be_indexed()
    {
        using var site = await SearchSite.WithAsync();
        Gen.Char[char.MinValue, char.MaxValue].Array[0, 60].Select(c => new string(c)).Array[4].Sample(s =>
        {
            var law = Laws.Law("题" + s[0], [s[1]], (s[2], s[3], s[0] + "物业" + s[1])) with { DocumentNumbers = [s[2]], Summary = s[3] };
            site.Put(law with { Facets = new Dictionary<string, IReadOnlyList<string>> { ["issuer"] = [s[1]] } });
            Assert.Contains(site.Engine.Search(new SearchRequest { Within = law.Id }).Items, i => i.Id == law.Id);
        }, iter: 300, threads: 1);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
