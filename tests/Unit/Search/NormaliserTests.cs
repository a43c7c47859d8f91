using CsCheck;
using ICU4N.Text;
using PanjinPropertyCms.Search.Text;

namespace PanjinPropertyCms.Unit.Search;

public class NormaliserTests
{
    // Strings near the subject, and any UTF-16 units at all, lone surrogates among them.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char[char.MinValue, char.MaxValue].Array[0, 40].Select(c => new string(c)),
        Gen.OneOf("第", "条", "一", "二", "十", "百", "千", "零", "〇", "之", "款", "九百四十四", "物業", "（", "〔", "\u200B", "㈠", "①", "Ａ", "İ", "9", "😀", "\uD83D", "號")
            .Array[0, 12].Select(string.Concat));

    [Theory]
    [InlineData("〔2020〕", "[2020]")]
    [InlineData("【2020】", "（2020）")]
    [InlineData("ＷＴＯ９４４", "wto944")]
    [InlineData("物業服務費糾紛調解", "物业服务费纠纷调解")]
    [InlineData("物\u200B业\uFEFF费", "物业费")]
    [InlineData("第九百四十四条", "第944条")]
    [InlineData("第 九百四十四条", "第 九百四十四条")]
    [InlineData("第十条第二款", "第10条第2款")]
    [InlineData("第一百三十三条之一", "第133条之1")]
    [InlineData("一百零五条", "105条")]
    [InlineData("第五〇四号", "第504号")]
    [InlineData("第　一　条", "第 一 条")]
    public void Two_spellings_of_one_thing_become_equal(string one, string other) =>
        Assert.Equal(Normaliser.Text(other), Normaliser.Text(one));

    [Theory]
    [InlineData("一般三个月")]
    [InlineData("第三者")]
    [InlineData("一条道路")]
    [InlineData("第一二十条")]
    public void Numerals_that_cite_nothing_stay_words(string text) => Assert.Equal(text, Normaliser.Text(text));

    [Fact]
    public void Normalising_twice_is_normalising_once() =>
        AnyText.Sample(text => Normaliser.Text(Normaliser.Text(text)) == Normaliser.Text(text), iter: 20_000);

    [Fact]
    public void Every_place_leads_back_into_the_original_in_order() => AnyText.Sample(text =>
    {
        var normalised = Normaliser.Normalise(text);
        var last = 0;
        for (var i = 0; i < normalised.Text.Length; i++)
        {
            var (start, end) = (normalised.StartOf(i), normalised.EndOf(i));
            Assert.True(start >= last && end > start && end <= text.Length, $"{i}: {start}-{end} after {last}");
            last = start;
        }
    }, iter: 20_000);

    [Fact]
    public void Digits_lead_back_to_the_whole_numeral()
    {
        var text = Normaliser.Normalise("依照第九百四十四条");
        var at = text.Text.IndexOf("944", StringComparison.Ordinal);
        Assert.Equal("九百四十四", text.Original[text.StartOf(at)..text.EndOf(at + 2)]);
    }

    [Fact]
    public void The_table_of_traditional_characters_agrees_with_ICU()
    {
        var icu = Transliterator.GetInstance("Traditional-Simplified");
        var differing = TraditionalCharacters.Traditional.Zip(TraditionalCharacters.Simplified)
            .Where(pair => icu.Transliterate(pair.First.ToString()) != pair.Second.ToString())
            .Select(pair => pair.First);
        Assert.Equal("薴諮", string.Concat(differing));
    }
}
