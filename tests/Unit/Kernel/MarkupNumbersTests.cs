using CsCheck;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Privacy;

namespace PanjinPropertyCms.Unit.Kernel;

public sealed class MarkupNumbersTests
{
    private const string First = "138", Middle = "0000", Last = "1234";

    [Theory]
    [InlineData("<p>电话 {0}{1}{2}</p>", "<p>电话 138****1234</p>")]
    [InlineData("<p><span>{0}</span><b>{1}{2}</b></p>", "<p><span>138</span><b>****1234</b></p>")]
    [InlineData("{0}&nbsp;{1}&#32;{2}", "138&nbsp;****&#32;1234")]
    [InlineData("<p>&#49;38{1}{2}</p>", "<p>&#49;38****1234</p>")]
    [InlineData("<a href=\"tel:{0}{1}{2}\">打电话</a>", "<a href=\"tel:138****1234\">打电话</a>")]
    [InlineData("<img src=\"/media/a.png\" alt=\"值班电话{0}{1}{2}\">", "<img src=\"/media/a.png\" alt=\"值班电话138****1234\">")]
    [InlineData("3 < 5, {0}{1}{2}", "3 < 5, 138****1234")]
    public void A_number_is_masked_and_the_markup_stays(string html, string masked)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, html, First, Middle, Last);
        Assert.Equal(masked, MarkupNumbers.Mask(text));
        Assert.Single(MarkupNumbers.Find(text));
    }

    [Fact]
    public void Cells_and_paragraphs_part_numbers()
    {
        Assert.Empty(MarkupNumbers.Find($"<td>{First}</td><td>{Middle}{Last}</td>"));
        Assert.Empty(MarkupNumbers.Find($"<p>{First}{Middle}</p><p>{Last}</p>"));
        Assert.Empty(MarkupNumbers.Find($"<img src=\"/media/{First}{Middle}{Last}.png\">"));
    }

    [Fact]
    public void Masking_html_twice_changes_nothing_and_no_number_is_left() =>
        Gen.OneOf<string>(Gen.OneOf("<p>", "</p>", "<b>", "</b>", "&nbsp;", "&amp;", "<", "电话", " ", "-", "86", "+"), Gen.Int[0, 999_999].Select(n => n.ToString()), Gen.Const(First), Gen.Const(Middle + Last))
            .Array[0, 14].Select(string.Concat).Sample(html =>
        {
            var masked = MarkupNumbers.Mask(html);
            Assert.Empty(MarkupNumbers.Find(masked));
            Assert.Equal(masked, MarkupNumbers.Mask(masked));
        });

    [Fact]
    public void All_texts_of_a_draft_are_searched_and_the_place_is_named()
    {
        var record = Record($"通知 {First}{Middle}{Last}", $$$"""{"Sample":{"body":"<p>请拨 {{{First}}} {{{Middle}}} {{{Last}}}</p>","list":["{{{First}}}-{{{Middle}}}-{{{Last}}}"],"count":13800}}""");
        var found = DraftNumbers.Find(record, [typeof(SamplePart)]);
        Assert.Equal(["标题", "正文", "其他内容"], found.Select(f => f.Place));
        Assert.Equal("请拨", found[1].Number.Before.Trim());
        Assert.Equal(3, found.Select(f => f.Key).Distinct().Count());
        var (title, data, count) = DraftNumbers.Mask(record.Version.Title, record.Version.Data, null);
        Assert.Equal(3, count);
        Assert.Empty(DraftNumbers.Find(Record(title, data), []));
        Assert.Contains("\"count\":13800", data);
        var (_, one, single) = DraftNumbers.Mask(record.Version.Title, record.Version.Data, found[1].Key);
        Assert.Equal((1, 2), (single, DraftNumbers.Find(Record(record.Version.Title, one), []).Count));
    }

    private static ContentRecord Record(string title, string data) => new(new ContentItem(), new ContentVersion { Title = title, Data = data });

    private sealed class SamplePart : ContentPart
    {
        [System.ComponentModel.DataAnnotations.Display(Name = "正文")]
        public string Body { get; set; } = "";
    }
}
