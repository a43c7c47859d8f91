using PanjinPropertyCms.Search.Querying;
using PanjinPropertyCms.Search.Text;

namespace PanjinPropertyCms.Unit.Search;

public class CitationTests
{
    [Theory]
    [InlineData("民法典944", "民法典", "944", null)]
    [InlineData("民法典 第944条", "民法典", "944", null)]
    [InlineData("民法典第九百四十四条第二款", "民法典", "944", 2)]
    [InlineData("《物业管理条例》第58条", "物业管理条例", "58", null)]
    [InlineData("民法典九百四十四", "民法典", "944", null)]
    [InlineData("第九百四十四条", "", "944", null)]
    [InlineData("９４９条", "", "949", null)]
    [InlineData("刑法第一百三十三条之一", "刑法", "133-1", null)]
    [InlineData("刑法133-1", "刑法", "133-1", null)]
    public void A_citation_is_read_in_every_spelling(string typed, string law, string number, int? paragraph)
    {
        var citation = Citation.Find(Normaliser.Text(typed));
        Assert.NotNull(citation);
        Assert.Equal((law, number, paragraph), (citation.LawKey, citation.Number, citation.Paragraph));
    }

    [Theory]
    [InlineData("物业管理条例")]
    [InlineData("944")]
    [InlineData("停水停电")]
    [InlineData("")]
    public void What_cites_nothing_is_no_citation(string typed) => Assert.Null(Citation.Find(Normaliser.Text(typed)));

    [Theory]
    [InlineData("盘住建发[2020]171号")]
    [InlineData("盘住建发〔2020〕171号")]
    [InlineData("盘住建发（2020）第171号")]
    [InlineData("盘住建发 2020 171")]
    [InlineData("盘住建发２０２０年１７１号")]
    public void A_document_number_has_one_key_in_every_notation(string written) =>
        Assert.Contains("盘住建发|2020|171", DocumentNumber.KeysOf(written));

    [Fact]
    public void An_order_is_known_with_and_without_the_country() =>
        Assert.Equal(["中华人民共和国国务院令|379", "国务院令|379"], DocumentNumber.KeysOf("中华人民共和国国务院令第三百七十九号"));
}
