using CsCheck;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

public class ChineseNumeralsTests
{
    [Theory]
    [InlineData("十", 10)]
    [InlineData("二十", 20)]
    [InlineData("一百零八", 108)]
    [InlineData("一百一十", 110)]
    [InlineData("九百四十四", 944)]
    [InlineData("两千", 2000)]
    [InlineData("一千零一十", 1010)]
    [InlineData("一千二百六十", 1260)]
    [InlineData("九万九千九百九十九", 99999)]
    [InlineData("二〇二五", 2025)]
    [InlineData("９４４", 944)]
    [InlineData("944", 944)]
    public void A_number_is_read_in_every_way_of_writing(string text, int value)
    {
        Assert.True(ChineseNumerals.TryParse(text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("零")]
    [InlineData("十百")]
    [InlineData("三五十")]
    [InlineData("一百条")]
    [InlineData("100000")]
    public void What_is_no_number_is_refused(string text) => Assert.False(ChineseNumerals.TryParse(text, out _));

    [Fact]
    public void Every_number_comes_back_as_written() =>
        Gen.Int[1, ChineseNumerals.Max].Sample(n => ChineseNumerals.TryParse(ChineseNumerals.Write(n), out var read) && read == n);

    [Fact]
    public void Any_characters_are_read_without_failing() =>
        Gen.String[Gen.Char["零〇一二两九十百千万0９x"], 0, 9].Sample(s => ChineseNumerals.Read(s, out var n) is var taken && taken <= s.Length && n is >= 0 and <= ChineseNumerals.Max);
}
