using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

public class CitationFinderTests
{
    private static string[] Found(string text) => [.. CitationFinder.Find(text).Select(c => $"{c.TitleKey ?? "-"}|{c.Anchor}|{text.Substring(c.Start, c.Length)}")];

    [Fact]
    public void A_full_citation_leads_to_the_item() =>
        Assert.Equal(["民法典|art-944-p2-i3|《中华人民共和国民法典》第九百四十四条第二款第（三）项"], Found("依照《中华人民共和国民法典》第九百四十四条第二款第（三）项的规定"));

    [Fact]
    public void Each_article_of_a_list_is_a_citation_of_the_same_law() =>
        Assert.Equal(["民法典|art-944|《民法典》第九百四十四条", "民法典|art-945-p1|第九百四十五条第一款", "民法典|art-945-p2|第二款"], Found("《民法典》第九百四十四条、第九百四十五条第一款和第二款"));

    [Fact]
    public void A_title_alone_cites_the_law() => Assert.Equal(["物业管理条例||《物业管理条例》"], Found("根据《物业管理条例》，制定本办法。"));

    [Fact]
    public void A_title_within_a_title_is_one_citation() =>
        Assert.Equal(["关于适用民法典时间效力的若干规定|art-2|《关于适用〈中华人民共和国民法典〉时间效力的若干规定》第二条"], Found("《关于适用〈中华人民共和国民法典〉时间效力的若干规定》第二条"));

    [Fact]
    public void A_short_name_in_brackets_may_stand_before_the_article() =>
        Assert.Equal("民事诉讼法|art-108|《中华人民共和国民事诉讼法》（以下简称民诉法）第一百零八条", Found("《中华人民共和国民事诉讼法》（以下简称民诉法）第一百零八条").Single());

    [Theory]
    [InlineData("本法第十条", "-|art-10|本法第十条")]
    [InlineData("违反本条例第十条第二款规定", "-|art-10-p2|本条例第十条第二款")]
    [InlineData("依照第十条第二款办理", "-|art-10-p2|第十条第二款")]
    [InlineData("依照刑法第二百六十四条的规定", "刑法|art-264|刑法第二百六十四条")]
    [InlineData("违反治安管理处罚法第二十条", "治安管理处罚法|art-20|治安管理处罚法第二十条")]
    [InlineData("隐瞒实施刑法第二十条行为的", "刑法|art-20|刑法第二十条")]
    [InlineData("违反本实施细则第三条", "-|art-3|本实施细则第三条")]
    [InlineData("适用第一百三十三条之一", "-|art-133z1|第一百三十三条之一")]
    public void An_article_without_a_title_belongs_to_the_law_named_before_it(string text, string expected) => Assert.Equal([expected], Found(text));

    [Fact]
    public void That_law_is_the_one_named_last() =>
        Assert.Equal("民法典|art-5|该法第五条", Found("《民法典》已经规定。该法第五条另有规定的除外")[1]);

    [Theory]
    [InlineData("依照前条规定")]
    [InlineData("本条第二款所列情形")]
    [InlineData("第二章规定的程序")]
    [InlineData("第三人可以申请")]
    [InlineData("原第十条删去")]
    [InlineData("修正前刑法第十条")]
    [InlineData("《未完的书名号")]
    public void What_names_no_article_is_left_alone(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("民法典944", "民法典|art-944")]
    [InlineData("民法典 第944条第2款", "民法典|art-944-p2")]
    [InlineData("民法典第九百四十四条", "民法典|art-944")]
    [InlineData("《民法典》９４４条", "民法典|art-944")]
    [InlineData("物业条例58条", "物业条例|art-58")]
    [InlineData("民诉法205", "民诉法|art-205")]
    [InlineData("刑法133条之一", "刑法|art-133z1")]
    [InlineData("刑法133-1", "刑法|art-133z1")]
    [InlineData("第944条", "-|art-944")]
    [InlineData("949", "-|art-949")]
    public void What_people_type_leads_to_the_article(string query, string expected)
    {
        var citation = CitationFinder.InQuery(query);
        Assert.Equal(expected, $"{citation?.TitleKey ?? "-"}|{citation?.Anchor}");
    }

    [Theory]
    [InlineData("物业不走怎么办")]
    [InlineData("停电催物业费2021年")]
    [InlineData("三个月不交物业费")]
    [InlineData("12345热线")]
    [InlineData("电话28800111")]
    [InlineData("")]
    public void A_plain_question_names_no_article(string query) => Assert.Null(CitationFinder.InQuery(query));

    [Theory]
    [InlineData("《中华人民共和国民法典》", "民法典")]
    [InlineData("物业管理条例（2018修正）", "物业管理条例")]
    [InlineData("物业管理条例(2018年修订版)", "物业管理条例")]
    [InlineData("公证法（2017）", "公证法")]
    [InlineData("示例办法（试行）", "示例办法(试行)")]
    [InlineData("中华人民共和国宪法修正案（2018年）", "宪法修正案(2018年)")]
    [InlineData("刑法修正案（九）", "刑法修正案(九)")]
    [InlineData("关于适用《中华人民共和国 民法典》 的解释 （一）", "关于适用民法典的解释(一)")]
    public void A_title_has_one_key_however_it_is_written(string title, string key) => Assert.Equal(key, LawTitle.Key(title));
}
