using System.Globalization;
using System.Text;

namespace PanjinPropertyCms.Search.Text;

/// <summary>
/// What each UTF-16 unit becomes before it is indexed or looked for: compatibility forms (full width, ①, ㈠), lower case,
/// simplified characters, one kind of bracket, plain spaces, nothing for what has no width. A table of 128 KiB, built once
/// in some 15 ms, so that folding a text costs one look-up per character. Surrogates stay as they are, paired or not.
/// </summary>
internal static class CharacterFold
{
    /// <summary>Table value: the character disappears.</summary>
    internal const char Removed = '\uFFFF';

    /// <summary>Table value: see <see cref="Expansion"/>.</summary>
    internal const char Expanded = '\uFFFE';

    private static readonly Lazy<(char[] Table, Dictionary<char, string> Expansions)> Built = new(Build);

    /// <summary>Indexed by the character; its folded form, itself, or one of the two marks.</summary>
    internal static char[] Table => Built.Value.Table;

    /// <summary>The characters that one character stands for: ㈠ is (一).</summary>
    internal static string Expansion(char c) => Built.Value.Expansions[c];

    private static (char[], Dictionary<char, string>) Build()
    {
        var table = new char[char.MaxValue + 1];
        var expansions = new Dictionary<char, string>();
        var simplified = TraditionalCharacters.Traditional.Zip(TraditionalCharacters.Simplified)
            .ToDictionary(pair => pair.First, pair => pair.Second);
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            var folded = char.IsSurrogate(c) ? c.ToString() : ToFixedPoint(c.ToString(), simplified);
            table[i] = folded.Length switch { 0 => Removed, 1 => folded[0], _ => Expanded };
            if (folded.Length > 1)
            {
                expansions[c] = folded;
            }
        }

        return (table, expansions);
    }

    // One step can make work for another (a full-width capital, a compatibility form of a traditional character);
    // repeating until nothing changes is what makes folding idempotent.
    private static string ToFixedPoint(string text, Dictionary<char, char> simplified)
    {
        for (var turn = 0; turn < 5; turn++)
        {
            var next = Step(text, simplified);
            if (next == text)
            {
                break;
            }

            text = next;
        }

        return text;
    }

    private static string Step(string text, Dictionary<char, char> simplified)
    {
        var result = new StringBuilder();
        foreach (var c in Compatible(text))
        {
            var lower = char.ToLowerInvariant(c);
            if (Single(simplified.GetValueOrDefault(lower, lower)) is { } kept)
            {
                result.Append(kept);
            }
        }

        return result.ToString();
    }

    private static string Compatible(string text)
    {
        // Normalize refuses what is no character; such a unit cannot be typed with a meaning.
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    private static char? Single(char c) => c switch
    {
        '〔' or '[' or '【' or '〖' or '{' or '﹝' or '〘' or '〚' or '⟦' or '⁅' => '(',
        '〕' or ']' or '】' or '〗' or '}' or '﹞' or '〙' or '〛' or '⟧' or '⁆' => ')',
        '“' or '”' or '「' or '」' or '『' or '』' or '„' or '‟' or '«' or '»' => '"',
        '\n' => '\n',
        Removed or Expanded => null,
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => ' ',
        >= '\uFE00' and <= '\uFE0F' => null,
        _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format => null,
        _ => c,
    };
}
