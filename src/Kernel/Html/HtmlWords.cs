using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PanjinPropertyCms.Kernel.Html;

/// <summary>Takes the words out of HTML, one block a line.</summary>
internal static class HtmlWords
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "br", "table", "ul", "ol",
    };

    internal static string Of(string html)
    {
        var words = new StringBuilder(html.Length);
        Append(new HtmlParser().ParseDocument(html).Body!, words);
        return words.ToString().Trim();
    }

    private static void Append(INode node, StringBuilder words)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                words.Append(text.Data);
                continue;
            }

            Append(child, words);
            if (Blocks.Contains(child.NodeName) && words.Length > 0 && words[^1] != '\n')
            {
                words.Append('\n');
            }
        }
    }
}
