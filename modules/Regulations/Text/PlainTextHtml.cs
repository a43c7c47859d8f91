using System.Text;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>Plain text as the simplest HTML that says the same: a paragraph for every line. The bulk import stores what this makes.</summary>
internal static class PlainTextHtml
{
    public static string From(string text)
    {
        var source = SourceText.FromPlain(text);
        var html = new StringBuilder(source.Text.Length + source.LineCount * 8);
        for (var i = 0; i < source.LineCount; i++)
        {
            html.Append("<p>");
            HtmlText.Append(html, source.Line(i));
            html.Append("</p>\n");
        }
        return html.ToString();
    }
}
