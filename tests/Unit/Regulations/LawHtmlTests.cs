using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

public class LawHtmlTests
{
    private static string Resolved(string html, Func<string, string?> url)
    {
        using var output = new StringWriter();
        LawHtml.Resolve(html, (key, anchor) => url(key) is { } law ? $"{law}#{anchor}" : null, output);
        return output.ToString();
    }

    [Fact]
    public void An_article_stands_under_its_anchor_with_its_label_in_the_first_paragraph() =>
        Assert.Contains("<div class=\"art\" id=\"art-1\"><p class=\"para\" id=\"art-1-p1\"><b class=\"art-no\">第一条</b>　甲。</p>\n", LawHtml.Render(LawTexts.Parse("第一条 甲。")));

    [Fact]
    public void Markup_in_a_text_is_shown_and_not_run()
    {
        var html = LawHtml.Render(LawTexts.Parse("第一条　<img src=x onerror=alert(1)>《<b>\"x\"》第二条。", "<i>"));
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<b>", Resolved(html, k => "/\"><script>"));
        Assert.DoesNotContain("<script>", Resolved(html, k => "/\"><script>"));
    }

    [Fact]
    public void A_citation_of_its_own_article_is_a_link_when_the_article_exists()
    {
        var html = LawHtml.Render(LawTexts.Parse("第一条　依照本法第二条第一款和第九条办理。\n第二条　乙。"));
        Assert.Contains("<a href=\"#art-2-p1\" class=\"cite\">本法第二条第一款</a>和第九条", html);
    }

    [Fact]
    public void A_citation_of_a_known_law_becomes_a_link_when_the_page_is_sent()
    {
        var html = LawHtml.Render(LawTexts.Parse("第一条　依照《民法典》第九百四十四条、《未知法》办理。"));
        Assert.Contains("\uE000民法典\uE001art-944\uE002《民法典》第九百四十四条\uE003", html);
        Assert.Contains("依照<a class=\"cite\" href=\"/regulations/7#art-944\">《民法典》第九百四十四条</a>、《未知法》办理。", Resolved(html, key => key == "民法典" ? "/regulations/7" : null));
    }

    [Fact]
    public void The_article_cited_may_decide_which_document_is_linked()
    {
        using var output = new StringWriter();
        LawHtml.Resolve(LawHtml.Render(LawTexts.Parse("第一条　依照《民法典》第九百四十四条办理。")), (key, anchor) => $"/{key}/{anchor}", output);
        Assert.Contains("href=\"/民法典/art-944\"", output.ToString());
    }

    [Theory]
    [InlineData("前\uE000坏")]
    [InlineData("前\uE000坏\uE001\uE002")]
    public void A_damaged_mark_loses_no_words(string html) => Assert.Contains("坏", Resolved(html, _ => "/x"));

    [Fact]
    public void Sections_nest_as_chapters_do()
    {
        var html = LawHtml.Render(LawTexts.Parse(LawTexts.ShortLaw, "示例市物业服务条例"));
        Assert.Contains("<section class=\"law-chapter\" id=\"ch-2\"><h2>第二章　物业服务</h2>\n<section class=\"law-section\" id=\"ch-2-sec-1\"><h3>第一节　合同</h3>", html);
        Assert.DoesNotContain("目　录", html);
        Assert.Contains("<p class=\"subitem\" id=\"art-2-p1-i2-s1\">1．已经合法占有房屋的买受人；</p>", html);
    }

    [Fact]
    public void A_table_stays_a_table() =>
        Assert.Contains("<tr id=\"row-1\"><td>级别</td><td>标准</td></tr>", LawHtml.Render(LawParser.Parse("", SourceText.FromHtml("<table><tr><td>级别</td><td>标准</td></tr></table>"))));

    [Fact]
    public void The_table_of_contents_is_nested_lists() =>
        Assert.Equal("<ol><li><a href=\"#ch-1\">第一章　总则</a><ol><li><a href=\"#art-1\">第一条</a></li></ol></li></ol>", LawHtml.Toc(LawTexts.Parse("第一章　总　则\n第一条　甲。").Toc));
}
