using CsCheck;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

/// <summary>Whatever the text, no character is lost, doubled or moved, and no anchor is given twice.</summary>
public class RoundTripTests
{
    private static readonly string[] Fragments =
    [
        "第一条", "第二条　", "第三条 ", "第三条之一　", "第十条、第十一条规定的", "第二条第一款修改为：", "第一编　总则", "第一章", "第二章　服务", "第一节　合同", "附　则",
        "总则", "目　录", "（一）", "(二)", "㈢", "1.", "2、", "（1）", "①", "一、", "二、", "附件", "附件2：表", "附：", "**", "【目的】", "（目的）", "“", "”", "《示例条例》",
        "2024年6月5日", "示例市住房局", "问：", "答：", "业主应当付费。", "下列事项：", "\n", "\n", "\n", "\n", "　", " ", "\t", "\u200B", "\u00A0", "| 甲 | 乙 |", "|--|--|", "\uE000", "。 第四条 丁。",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void The_pieces_of_any_text_give_it_back_exactly() =>
        AnyText.Sample(text =>
        {
            var source = SourceText.FromPlain(text);
            return LawTexts.Joined(LawParser.Parse("示例条例", source)) == source.Text;
        }, iter: 3000);

    [Fact]
    public void No_anchor_is_given_twice_in_any_text() =>
        AnyText.Sample(text =>
        {
            var law = LawTexts.Parse(text, "示例条例");
            return law.Pieces.Select(p => p.Anchor).Distinct().Count() == law.Pieces.Count;
        }, iter: 3000);

    [Fact]
    public void Canonical_text_stays_the_same_when_made_canonical_again() =>
        AnyText.Sample(text => SourceText.FromPlain(text).Text is var once && SourceText.FromPlain(once).Text == once, iter: 2000);

    [Fact]
    public void Any_text_renders_with_every_id_once_and_no_mark_left_open() =>
        AnyText.Sample(text =>
        {
            var html = LawHtml.Render(LawTexts.Parse(text));
            using var resolved = new StringWriter();
            LawHtml.Resolve(html, (_, _) => "/r", resolved);
            var ids = html.Split("id=\"").Skip(1).Select(s => s[..s.IndexOf('"')]).ToList();
            return ids.Distinct().Count() == ids.Count && resolved.ToString().IndexOfAny(['\uE000', '\uE001', '\uE002', '\uE003']) < 0
                && html.Split("<section").Length == html.Split("</section>").Length && html.Split("<div").Length == html.Split("</div>").Length
                && html.Split("<table").Length == html.Split("</table>").Length;
        }, iter: 2000);

    [Fact]
    public void The_trap_texts_come_back_exactly()
    {
        foreach (var text in (string[])[LawTexts.ShortLaw, LawTexts.Notice])
        {
            Assert.Equal(SourceText.FromPlain(text).Text, LawTexts.Joined(LawTexts.Parse(text, "示例市物业服务条例")));
        }
    }
}
