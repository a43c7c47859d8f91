using System.Net;
using System.Text;

namespace PanjinPropertyCms.Kernel.Privacy;

/// <summary>
/// The words of a piece of HTML as one string, and for each of its characters the place it came from. Tags inside a line do not part
/// what they stand in: word processors write one phone number in three spans. Text without markup is its own words.
/// </summary>
internal sealed class MarkupText
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "o:p", "q", "s", "small", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    };

    /// <summary>Attributes that readers see or devices dial.</summary>
    private static readonly string[] Spoken = ["tel:", "sms:", "alt=", "title="];

    private readonly StringBuilder _words = new();
    private readonly List<(int Start, int End)> _from = [];
    private readonly string _html;

    private MarkupText(string html) => _html = html;

    public string Words => _words.ToString();

    /// <summary>Where the character at a place of <see cref="Words"/> stands in the HTML: one character, or the whole of an entity.</summary>
    public (int Start, int End) From(int place) => _from[place];

    public static MarkupText Of(string html)
    {
        var text = new MarkupText(html);
        for (var at = 0; at < html.Length;)
        {
            at = html[at] switch
            {
                '<' when TagEnd(html, at) is var end and > 0 => text.Tag(at, end),
                '&' when html.IndexOf(';', at, Math.Min(10, html.Length - at)) is var end and > 0 => text.Entity(at, end + 1),
                _ => text.Add(html[at], at, at + 1),
            };
        }

        return text;
    }

    /// <summary>A &lt; before a letter, / or ! opens a tag (HTML standard, 13.2.5.6); any other is a character.</summary>
    private static int TagEnd(string html, int at) =>
        at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!') ? html.IndexOf('>', at) + 1 : 0;

    private int Tag(int start, int end)
    {
        var tag = _html.AsSpan(start, end - start);
        var name = tag[1..].TrimStart('/');
        var length = name.IndexOfAny(" \t\r\n/>".AsSpan());
        if (!Inline.Contains(name[..Math.Max(length, 0)].ToString()))
        {
            Add('\n', start, start);
        }

        // What an attribute says stands apart from the words around the tag, which go on behind it.
        AddAttributes(start, end);
        return end;
    }

    private void AddAttributes(int start, int end)
    {
        foreach (var spoken in Spoken)
        {
            for (var at = _html.IndexOf(spoken, start, end - start, StringComparison.OrdinalIgnoreCase); at >= 0; at = _html.IndexOf(spoken, at, end - at, StringComparison.OrdinalIgnoreCase))
            {
                at += spoken.Length;
                Attributes.Add((at, Closing(at, end)));
            }
        }
    }

    /// <summary>The stretches of the HTML that are values of such attributes.</summary>
    public List<(int Start, int End)> Attributes { get; } = [];

    private int Closing(int at, int end)
    {
        var quote = at < end && _html[at] is '"' or '\'' ? _html[at] : '"';
        var close = _html.IndexOf(quote, at + 1, end - at - 1);
        return close < 0 ? end : close;
    }

    private int Entity(int start, int end)
    {
        var decoded = WebUtility.HtmlDecode(_html[start..end]);
        return decoded.Length == 1 ? Add(decoded[0], start, end) : Add('&', start, start + 1);
    }

    private int Add(char c, int start, int end)
    {
        _words.Append(c);
        _from.Add((start, end));
        return end;
    }
}
