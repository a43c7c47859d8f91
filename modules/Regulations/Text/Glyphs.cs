namespace PanjinPropertyCms.Regulations.Text;

/// <summary>What a single character is, in texts copied from web pages and word processors.</summary>
internal static class Glyphs
{
    /// <summary>Characters that print nothing: zero-width spaces and joiners, direction marks, soft hyphen, byte order mark.</summary>
    public static bool IsInvisible(char c) => c is >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E'
        or >= '\u2060' and <= '\u2064' or '\uFEFF' or '\u00AD';

    /// <summary>U+E000 to U+E003 mark citations in rendered text (see <see cref="CitationMarks"/>), so no text may bring its own.</summary>
    public static bool IsReserved(char c) => c is >= '\uE000' and <= '\uE003';

    /// <summary>The value of an ASCII or full-width digit, or -1.</summary>
    public static int ArabicDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or '〇';

    /// <summary>Full-width ASCII as ASCII, every kind of bracket as a round one.</summary>
    public static char Fold(char c) => c switch
    {
        '【' or '〔' or '［' or '[' or '（' or '﹝' => '(',
        '】' or '〕' or '］' or ']' or '）' or '﹞' => ')',
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        _ => c,
    };

    public static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>True when the line ends as a sentence or a clause does; a heading or a name does not.</summary>
    public static bool EndsAsSentence(ReadOnlySpan<char> line) => line.Length > 0 && line[^1] is '。' or '；' or '：' or '，' or '、'
        or ';' or ':' or ',' or '.' or '！' or '？' or '…' or '”';

    /// <summary>The line with no space, markdown or invisible character: for comparing two prints of one heading.</summary>
    public static string Squeeze(ReadOnlySpan<char> line)
    {
        var buffer = line.Length <= 256 ? stackalloc char[line.Length] : new char[line.Length];
        var length = 0;
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c) && c is not ('*' or '#')) buffer[length++] = Fold(c);
        }
        return new string(buffer[..length]);
    }
}
