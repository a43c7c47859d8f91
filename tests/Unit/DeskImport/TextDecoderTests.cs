using System.Text;
using PanjinPropertyCms.DeskImport.Reading;

namespace PanjinPropertyCms.Unit.DeskImport;

public sealed class TextDecoderTests
{
    private const string Words = "关于做好物业服务的通知\r\n各区县：2025年6月5日，㙍镇。\r\n";

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public void Every_encoding_that_offices_use_is_told_from_the_bytes()
    {
        Assert.Equal((Words, "UTF-8"), TextDecoder.Decode(Encoding.UTF8.GetBytes(Words)));
        Assert.Equal((Words, "UTF-8"), TextDecoder.Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)]));
        Assert.Equal((Words, "GB18030"), TextDecoder.Decode(Gb.GetBytes(Words)));
        Assert.Equal((Words, "UTF-16"), TextDecoder.Decode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Words)]));
        Assert.Equal((Words, "UTF-16"), TextDecoder.Decode([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Words)]));
        Assert.Equal((Words, "UTF-16"), TextDecoder.Decode(Encoding.Unicode.GetBytes(Words)));
        Assert.Equal((Words, "UTF-16"), TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(Words)));
    }

    [Fact]
    public void A_page_that_says_gb2312_may_hold_more_than_gb2312()
    {
        var page = "<meta charset=gb2312><p>朱镕基路、㙍镇</p>";
        Assert.Equal((page, "GB18030"), TextDecoder.Decode(Gb.GetBytes(page)));
    }

    [Fact]
    public void A_page_that_says_the_wrong_encoding_is_read_by_its_bytes()
    {
        var page = "<meta charset=\"gb2312\"><p>物业服务，化解纠纷。请抓好落实，定期报送</p>";
        Assert.Equal((page.Replace("gb2312", "utf-8"), "GB18030"), TextDecoder.Decode(Gb.GetBytes(page.Replace("gb2312", "utf-8"))));
    }
}
