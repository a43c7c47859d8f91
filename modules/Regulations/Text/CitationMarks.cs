using System.Text;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Citations of other laws in rendered HTML. Which laws the site holds changes after a text is rendered, so the place is only
/// marked, with four characters of the private use area that no text may contain: U+E000 title key U+E001 article anchor or
/// nothing U+E002 the words as HTML U+E003. <c>Resolve</c> makes links of them when the page is sent.
/// </summary>
internal static class CitationMarks
{
    /// <summary>Stands for the title key where a text links to the page of one of its own articles.</summary>
    public const string Self = "";

    public const char Open = '\uE000', Anchor = '\uE001', Words = '\uE002', Close = '\uE003';

    public static void Write(StringBuilder html, string titleKey, string anchor, ReadOnlySpan<char> words)
    {
        html.Append(Open).Append(titleKey).Append(Anchor).Append(anchor).Append(Words);
        HtmlText.Append(html, words);
        html.Append(Close);
    }

    /// <param name="html">What <see cref="LawHtml.Render"/> made.</param>
    /// <param name="url">
    /// Address for a title key and an article's anchor (or nothing); null when the site does not hold that law. A code may be held as
    /// several documents, 民法典 in its parts, so the address hangs on both. <see cref="Self"/> with a number asks for the page of an own article.
    /// </param>
    /// <param name="output">Where the HTML goes.</param>
    public static void Resolve(string html, Func<string, string, string?> url, TextWriter output)
    {
        var rest = html.AsSpan();
        while (rest.IndexOf(Open) is var open and >= 0)
        {
            output.Write(rest[..open]);
            rest = rest[(open + 1)..];
            var anchor = rest.IndexOf(Anchor);
            var words = rest.IndexOf(Words);
            var close = rest.IndexOf(Close);
            // Cut off or damaged: the rest is written as it is, and no mark reaches the page.
            if (anchor < 0 || words < anchor || close < words) continue;
            Link(url(rest[..anchor].ToString(), rest[(anchor + 1)..words].ToString()), rest[(words + 1)..close], output);
            rest = rest[(close + 1)..];
        }
        output.Write(rest);
    }

    private static void Link(string? url, ReadOnlySpan<char> words, TextWriter output)
    {
        if (url is null)
        {
            output.Write(words);
            return;
        }
        output.Write("<a class=\"cite\" href=\"");
        output.Write(HtmlText.Encode(url));
        output.Write("\">");
        output.Write(words);
        output.Write("</a>");
    }
}
