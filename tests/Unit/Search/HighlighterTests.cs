using CsCheck;
using PanjinPropertyCms.Search.Results;

namespace PanjinPropertyCms.Unit.Search;

public class HighlighterTests
{
    [Fact]
    public void Marks_stand_in_the_original_spelling() =>
        Assert.Equal("依照<mark>民法典</mark>第<mark>九百四十四</mark>条收<mark>物業費</mark>", Mark("依照民法典第九百四十四条收物業費", "物业费", "民法典", "944"));

    [Fact]
    public void Marks_that_overlap_are_one() => Assert.Equal("<mark>物业费</mark>用", Mark("物业费用", "物业", "业费"));

    [Fact]
    public void Marks_side_by_side_are_one() => Assert.Equal("<mark>物业费用</mark>", Mark("物业费用", "物业", "费用"));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void A_snippet_ends_with_a_whole_character(string before)
    {
        var text = before + string.Concat(Enumerable.Repeat("🏠", 100));
        Assert.DoesNotContain("FFFD", new Highlighter(["a"]).Snippet(text).Html);
    }

    [Fact]
    public void What_looks_like_HTML_stays_text() =>
        Assert.Equal("&lt;b&gt;<mark>物业</mark>&lt;/b&gt;&amp;", Mark("<b>物业</b>&", "物业"));

    [Fact]
    public void A_number_is_marked_only_as_a_whole() => Assert.Equal("1500和<mark>50</mark>", Mark("1500和50", "50"));

    [Fact]
    public void A_snippet_shows_the_stretch_where_most_different_words_stand()
    {
        var text = new string('甲', 300) + "电梯。" + new string('乙', 300) + "。维修资金用于电梯。" + new string('丙', 300);
        var html = new Highlighter(["电梯", "维修资金"]).Snippet(text).Html;
        Assert.StartsWith("…<mark>维修资金</mark>用于<mark>电梯</mark>。", html);
        Assert.EndsWith("丙…", html);
    }

    [Fact]
    public void No_mark_and_no_edge_falls_inside_a_character_and_no_text_is_lost() =>
        Gen.Select(Gen.OneOf("🏠", "𠮷", "物业", "费", "\uD83D", "a", "<").Array[0, 200].Select(string.Concat), Gen.OneOf("物业", "费", "𠮷", "a", "业费"))
            .Sample((text, term) =>
            {
                var highlighter = new Highlighter([term]);
                Assert.DoesNotContain("<<", highlighter.Snippet(text).Html);
                var whole = System.Net.WebUtility.HtmlDecode(highlighter.Whole(text).Html.Replace("<mark>", "").Replace("</mark>", ""));
                Assert.Equal(string.Concat(text.EnumerateRunes()), whole);
            }, iter: 3_000);

    private static string Mark(string text, params string[] terms) => new Highlighter(terms).Whole(text).Html;
}
