using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

public class DocumentFactsTests
{
    private static DocumentFacts Facts(string text, string title = "示例办法") => DocumentFacts.From(title, text);

    [Theory]
    [InlineData("第一条　甲。\n第二条　本办法自2021年1月1日起施行。", "2021-01-01")]
    [InlineData("第一条　本办法自二〇二一年一月一日起开始施行。", "2021-01-01")]
    [InlineData("第一条　本办法自公布之日起施行。", "2024-06-05")]
    [InlineData("第一条　本办法自发布之日起30日后施行。", "2024-07-05")]
    [InlineData("第一条　本办法自印发之日起六个月后施行。", "2024-12-05")]
    [InlineData("2020年1月1日 施行\n第一条　甲。", "2020-01-01")]
    public void The_day_of_effect_is_read(string text, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Facts(text).Effective?.Date(new DateOnly(2024, 6, 5)));

    [Fact]
    public void The_day_of_effect_of_another_document_is_not_taken() =>
        Assert.Equal(new DateOnly(2021, 1, 1), Facts("第一条　《旧办法》自2010年1月1日起施行。\n第二条　本办法自2021年1月1日起施行。").Effective?.On);

    [Fact]
    public void A_date_from_which_something_else_runs_is_no_day_of_effect() =>
        Assert.Equal(new DateOnly(2021, 1, 1), Facts("第一条　本办法自2021年1月1日起施行。\n第二条　本办法所称年度，自2022年1月1日起计算。").Effective?.On);

    [Theory]
    [InlineData("本办法自2025年1月1日起施行，有效期至2027年12月31日。", "2027-12-31")]
    [InlineData("本办法自2025年1月1日起施行，有效期5年。", "2029-12-31")]
    [InlineData("本办法自2025年1月1日起施行，有效期为三年。", "2027-12-31")]
    [InlineData("本办法自2025年1月1日起试行，试行期六个月。", "2025-06-30")]
    public void The_last_day_in_force_is_read(string text, string expected)
    {
        var facts = Facts(text);
        Assert.Equal(DateOnly.Parse(expected), facts.Expiry?.Date(facts.Effective?.Date(null)));
    }

    [Theory]
    [InlineData("盘住建发[2020]171号")]
    [InlineData("盘住建发〔2020〕171号")]
    [InlineData("盘住建发（2020）１７１号")]
    [InlineData("盘住建发【2020】 171号")]
    [InlineData("盘住建发 2020 171")]
    public void A_document_number_has_one_key_however_it_is_written(string text)
    {
        Assert.True(DocumentNumber.TryParse(text, out var number));
        Assert.Equal(("盘住建发〔2020〕171号", "盘住建发/2020/171"), (number!.Label, number.Key));
    }

    [Theory]
    [InlineData("国务院令第379号", "国务院令第379号")]
    [InlineData("中华人民共和国国务院令第379号", "国务院令第379号")]
    public void An_order_has_a_number_without_a_year(string text, string label) =>
        Assert.Equal(label, DocumentNumber.TryParse(text, out var number) ? number!.Label : "");

    [Theory]
    [InlineData("第十条")]
    [InlineData("2024年6月5日")]
    [InlineData("业主大会 2020 年")]
    [InlineData("关于印发办法的通知")]
    public void What_is_no_document_number_is_refused(string text) => Assert.False(DocumentNumber.TryParse(text, out _));

    [Fact]
    public void Number_and_date_of_signature_are_read_off_head_and_foot()
    {
        var facts = Facts("示例办法\n示住建发[2020]171号\n第一条　甲。\n示例市住房局\n2020年6月5日");
        Assert.Equal("示住建发〔2020〕171号", facts.Number?.Label);
        Assert.Equal(new DateOnly(2020, 6, 5), facts.SignedOn);
    }

    [Fact]
    public void Titles_that_are_repealed_are_listed() =>
        Assert.Equal(["旧办法", "关于〈旧办法〉的通知"], Facts("第九条　根据《新法》制定。\n第十条　本办法自公布之日起施行。《旧办法》《关于〈旧办法〉的通知》同时废止。").RepealedTitles);

    [Fact]
    public void Titles_repealed_as_a_list_are_listed() =>
        Assert.Equal(["甲办法", "乙办法"], Facts("第十条　下列文件同时废止：\n（一）《甲办法》；\n（二）《乙办法》。").RepealedTitles);

    [Fact]
    public void What_the_title_says_about_the_document_is_told()
    {
        Assert.True(Facts("甲。", "示例暂行办法").IsProvisional);
        Assert.True(Facts("甲。", "关于修改《示例办法》的决定").IsAmendment);
        Assert.True(Facts("甲。", "关于废止部分文件的决定").IsRepeal);
    }
}
