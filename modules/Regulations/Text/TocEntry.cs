using System.Text;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>A line of the table of contents, with those under it.</summary>
internal sealed record TocEntry(string Text, string Anchor, IReadOnlyList<TocEntry> Children)
{
    /// <summary>Headings of notices are often whole paragraphs: the first sentence, and no more than this many characters, stand for them.</summary>
    public const int Longest = 60;

    public static string Cut(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('。', '\n');
        if (end >= 0) text = text[..end];
        return text.Length > Longest ? string.Concat(text[..Longest], "…") : Clean(text);
    }

    /// <summary>第一章　总　则 as 第一章　总则: one ideographic space after the number, none inside a name of two characters.</summary>
    public static string Clean(ReadOnlySpan<char> heading)
    {
        heading = heading.Trim(" \t\u3000*#\n");
        var clean = new StringBuilder(heading.Length);
        for (var i = 0; i < heading.Length; i++)
        {
            var c = heading[i];
            if (c is '\n') c = '　';
            if (!char.IsWhiteSpace(c)) { clean.Append(c); continue; }
            // Spaces stay between words of two or more characters; a single spaced-out character belongs to its neighbour.
            var next = Glyphs.SkipSpace(heading, i);
            var previousAlone = i < 2 || char.IsWhiteSpace(heading[i - 2]);
            var nextAlone = next + 1 >= heading.Length || char.IsWhiteSpace(heading[next + 1]);
            if (!previousAlone && (next + 1 < heading.Length || heading[i - 1] is '章' or '节' or '编') || previousAlone && !nextAlone && i >= 2) clean.Append('　');
            i = next - 1;
        }
        return clean.ToString();
    }
}
