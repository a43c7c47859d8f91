using CsCheck;
using PanjinPropertyCms.Contents.Comparing;

namespace PanjinPropertyCms.Unit.Contents;

/// <summary>What a comparison shows is neither more nor less than the two texts.</summary>
public sealed class TextDiffTests
{
    private static readonly string[] Words = ["物业", "服务", "合同", "期满", "第", "条", "2025", "2026", "abc", "，", "。", " ", "\n", "\n\n", "𠮷"];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].List[0, 40].Select(list => string.Concat(list.Select(i => Words[i])));

    [Fact]
    public void The_two_sides_are_the_two_texts() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var rows = TextDiff.Of(before, after);
        Assert.Equal(before, Side(rows, r => r.Before));
        Assert.Equal(after, Side(rows, r => r.After));
    });

    [Fact]
    public void Unmarked_words_stand_on_both_sides() => Gen.Select(Texts, Texts).Sample((before, after) =>
        Assert.All(TextDiff.Of(before, after), r => Assert.Equal(Unmarked(r.Before), r.After is null || r.Before is null ? "" : Unmarked(r.After))));

    [Fact]
    public void Equal_texts_have_no_mark() => Texts.Sample(text => Assert.All(TextDiff.Of(text, text), r => Assert.True(r.IsSame)));

    [Fact]
    public void A_changed_year_is_marked_whole_and_nothing_else()
    {
        var row = Assert.Single(TextDiff.Of("本办法自2025年1月1日起施行。", "本办法自2026年1月1日起施行。"));
        Assert.Equal(["2025"], row.Before!.Where(s => s.Changed).Select(s => s.Text));
        Assert.Equal(["2026"], row.After!.Where(s => s.Changed).Select(s => s.Text));
    }

    [Fact]
    public void A_single_changed_character_is_marked_alone()
    {
        var row = Assert.Single(TextDiff.Of("业主应当按时交纳物业费。", "业主可当按时交纳物业费。"));
        Assert.Equal(["应"], row.Before!.Where(s => s.Changed).Select(s => s.Text));
    }

    [Fact]
    public void A_new_paragraph_stands_alone_on_its_side()
    {
        var rows = TextDiff.Of("第一段\n第三段", "第一段\n第二段\n第三段");
        var added = Assert.Single(rows, r => !r.IsSame);
        Assert.Null(added.Before);
        Assert.Equal("第二段", Assert.Single(added.After!).Text);
    }

    [Fact]
    public void Paragraphs_that_share_little_are_not_mixed()
    {
        var row = Assert.Single(TextDiff.Of("物业服务合同期满前九十日", "法院受理后组织调解并出具文书"));
        Assert.Single(row.Before!);
        Assert.Single(row.After!);
    }

    [Fact]
    public void Two_long_texts_that_share_nothing_are_answered_at_once()
    {
        var (before, after) = (new string('甲', 200_000), new string('乙', 200_000));
        Assert.Single(TextDiff.Of(before, after));
    }

    private static string Side(IReadOnlyList<DiffRow> rows, Func<DiffRow, IReadOnlyList<DiffSpan>?> side) =>
        string.Join("\n", rows.Select(side).OfType<IReadOnlyList<DiffSpan>>().Select(s => string.Concat(s.Select(x => x.Text))));

    private static string Unmarked(IReadOnlyList<DiffSpan>? spans) => string.Concat((spans ?? []).Where(s => !s.Changed).Select(s => s.Text));
}
