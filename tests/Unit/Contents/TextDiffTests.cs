using CsCheck;
using PanjinPropertyCms.Contents.Services;

namespace PanjinPropertyCms.Unit.Contents;

/// <summary>What differs between two texts.</summary>
public sealed class TextDiffTests
{
    private static readonly Gen<string> Texts = Gen.OneOf("甲\n", "乙\n", "丙丁\n", "丙戊\n", "\n").Array[0, 12].Select(string.Concat);

    [Fact]
    public void Only_the_changed_words_of_a_line_are_marked() =>
        Assert.Equal(
            [new(DiffKind.Same, "第一句。\n"), new(DiffKind.Deleted, "甲改"), new(DiffKind.Inserted, "乙写"), new(DiffKind.Same, "的第二句。")],
            TextDiff.Of("第一句。\n甲改的第二句。", "第一句。\n乙写的第二句。"));

    [Fact]
    public void A_new_line_is_inserted_and_the_others_stay() =>
        Assert.Equal([new(DiffKind.Same, "一\n"), new(DiffKind.Inserted, "二\n"), new(DiffKind.Same, "三")], TextDiff.Of("一\n三", "一\n二\n三"));

    [Fact]
    public void Both_texts_can_be_read_out_of_the_pieces() =>
        Gen.Select(Texts, Texts).Sample((old, @new) =>
        {
            var pieces = TextDiff.Of(old, @new);
            return string.Concat(pieces.Where(p => p.Kind != DiffKind.Inserted).Select(p => p.Text)) == old
                && string.Concat(pieces.Where(p => p.Kind != DiffKind.Deleted).Select(p => p.Text)) == @new;
        });

    [Fact]
    public void Equal_texts_have_no_difference() => Texts.Sample(text => TextDiff.Of(text, text).All(p => p.Kind == DiffKind.Same));

    [Fact]
    public void Very_long_texts_do_not_take_all_memory()
    {
        var (old, @new) = (string.Concat(Enumerable.Range(0, 20_000).Select(i => $"甲{i}\n")), string.Concat(Enumerable.Range(0, 20_000).Select(i => $"乙{i}\n")));
        Assert.Equal(old.Length, TextDiff.Of(old, @new).Where(p => p.Kind != DiffKind.Inserted).Sum(p => p.Text.Length));
    }
}
