using System.Buffers;
using System.Text;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Text as HTML text. The framework's encoders write Chinese as numeric entities or walk it character by character;
/// here all but five characters stand as they are, and what lies between them is copied whole.
/// </summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\uE000\uE001\uE002\uE003");

    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            html.Append(text[..at]).Append(Entity(text[at]));
            text = text[(at + 1)..];
        }
        html.Append(text);
    }

    public static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;
        var html = new StringBuilder(text.Length + 16);
        Append(html, text);
        return html.ToString();
    }

    private static string Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => "",
    };
}
