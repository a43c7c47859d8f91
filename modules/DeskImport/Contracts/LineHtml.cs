using System.Text;
using System.Text.RegularExpressions;

namespace PanjinPropertyCms.DeskImport.Contracts;

/// <summary>Lines as plain HTML for a text field: paragraphs, headings and tables. The sanitiser still has to pass it.</summary>
public static partial class LineHtml
{
    /// <param name="lines">In order.</param>
    /// <param name="headings">Headings of the source as h2 and h3; without, they are paragraphs, for types that find their headings by the numbers.</param>
    public static string Of(IEnumerable<CleanLine> lines, bool headings)
    {
        var html = new StringBuilder();
        var inTable = false;
        foreach (var line in lines)
        {
            if (inTable != (line.Kind == LineKind.Row))
            {
                html.Append(inTable ? "</tbody></table>\n" : "<table><tbody>\n");
                inTable = !inTable;
            }

            _ = line.Kind switch
            {
                LineKind.Row => html.Append("<tr>").AppendJoin("", line.Cells.Select(c => $"<td>{Encode(c)}</td>")).Append("</tr>\n"),
                LineKind.Heading when headings => Block(html, line.Level <= 2 ? "h2" : "h3", Encode(line.Text)),
                _ when headings && line.Bold => Block(html, "p", $"<strong>{Encode(line.Text)}</strong>"),
                _ => Block(html, "p", Encode(line.Text)),
            };
        }

        return html.Append(inTable ? "</tbody></table>\n" : "").ToString();
    }

    private static StringBuilder Block(StringBuilder html, string tag, string words) => html.Append('<').Append(tag).Append('>').Append(words).Append("</").Append(tag).Append(">\n");

    /// <summary>As the sanitiser writes text. HTML would make one space of many, which part two names in a joint signature: they become a wide one.</summary>
    private static string Encode(string text) => Wide().Replace(text, "　").Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    [GeneratedRegex(@"[ \u00A0]{2,}")]
    private static partial Regex Wide();
}
