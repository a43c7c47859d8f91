using System.Globalization;
using System.Text;

namespace PanjinPropertyCms.Search.Analysis;

/// <summary>A stretch of one script: ideographs (and other scripts written without spaces), or letters and digits.</summary>
/// <param name="Ideographic">Whether it is broken into bigrams; otherwise it is one term.</param>
internal readonly record struct CharacterRun(int Start, int End, bool Ideographic)
{
    internal int Length => End - Start;
}

/// <summary>Splits normalised text into runs; everything else (spaces, punctuation, emoji, lone surrogates) only separates.</summary>
internal static class CharacterRuns
{
    internal static IEnumerable<CharacterRun> Of(string text)
    {
        for (var place = 0; place < text.Length;)
        {
            var kind = KindAt(text, place, out var width);
            var start = place;
            place += width;
            if (kind == Kind.Separator)
            {
                continue;
            }

            while (place < text.Length && KindAt(text, place, out width) == kind)
            {
                place += width;
            }

            yield return new CharacterRun(start, place, kind == Kind.Ideographic);
        }
    }

    internal static bool IsIdeographic(string text, int place) => KindAt(text, place, out _) == Kind.Ideographic;

    private static Kind KindAt(string text, int place, out int width)
    {
        width = 1;
        var c = text[place];
        if (c is >= '\u4E00' and <= '\u9FFF')
        {
            return Kind.Ideographic;
        }

        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) ? Kind.Word : Kind.Separator;
        }

        if (!Rune.TryGetRuneAt(text, place, out var rune))
        {
            return Kind.Separator;
        }

        width = rune.Utf16SequenceLength;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherLetter => Kind.Ideographic,
            _ when c is '々' or '〇' => Kind.Ideographic,
            _ => Rune.IsLetterOrDigit(rune) ? Kind.Word : Kind.Separator,
        };
    }

    private enum Kind
    {
        Separator,
        Word,
        Ideographic,
    }
}
