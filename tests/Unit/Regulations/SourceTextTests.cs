using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

public class SourceTextTests
{
    [Fact]
    public void Space_at_the_ends_of_lines_and_invisible_characters_are_gone() =>
        Assert.Equal("第一条　甲\n乙 丙", SourceText.FromPlain("\uFEFF　　第一条　\u200B甲 \u00A0\r\n\r\n\t乙\u00A0丙　\r\n").Text);

    [Fact]
    public void Blocks_and_breaks_of_html_are_lines() =>
        Assert.Equal("甲乙\n丙\n丁\n戊", SourceText.FromHtml("<div>甲<b>乙</b><p>丙<br>丁</p></div>\n<script>x</script><style>y</style>戊").Text);

    [Fact]
    public void A_table_row_is_a_line_with_tabs_between_cells() =>
        Assert.Equal("项目\t标准\n\t二 级", SourceText.FromHtml("<table><tr><th><p>项目</p></th><th>标准</th></tr><tr><td></td><td>二<br>级</td></tr></table>").Text.Replace(" \t", "\t"));

    [Fact]
    public void Deeply_nested_html_is_read_without_a_deep_stack() =>
        Assert.Equal("底", SourceText.FromHtml(string.Concat(Enumerable.Repeat("<div>", 5000)) + "底").Text);

    [Fact]
    public void Characters_that_mark_citations_cannot_be_smuggled_in() =>
        Assert.Equal("ab", SourceText.FromPlain("a\uE000\uE001\uE002\uE003b").Text);

    [Fact]
    public void Plain_text_as_html_gives_the_same_lines_back()
    {
        const string text = "第一条　<script>\n“甲&乙”　丙\n(一)丁";
        Assert.Equal(text, SourceText.FromHtml(SafeHtml.FromText(text).ToString()).Text);
        Assert.DoesNotContain("<script>", SafeHtml.FromText(text).ToString());
    }
}
