namespace PanjinPropertyCms.Regulations.Text;

/// <summary>A text as HTML for the reader. Nothing of the source gets through as markup: every word is encoded.</summary>
internal static class LawHtml
{
    /// <summary>
    /// The text with ids for every anchor. Citations of its own articles are links; those of other laws are marked for
    /// <c>Resolve</c>. A table of contents printed in the source is left out: <see cref="Toc"/> takes its place.
    /// </summary>
    public static string Render(LawText law) => new LawHtmlWriter(law).Write();

    /// <summary>Writes what <see cref="Render"/> made, with citations as links.</summary>
    /// <param name="url">The whole address for a title key and an article's anchor, see <see cref="CitationMarks"/>.</param>
    public static void Resolve(string html, Func<string, string, string?> url, TextWriter output) => CitationMarks.Resolve(html, url, output);

    /// <summary>The table of contents as nested lists; empty when there is nothing to list.</summary>
    public static string Toc(IReadOnlyList<TocEntry> entries)
    {
        var html = new System.Text.StringBuilder();
        List(entries);
        return html.ToString();

        void List(IReadOnlyList<TocEntry> list)
        {
            if (list.Count == 0) return;
            html.Append("<ol>");
            foreach (var entry in list)
            {
                html.Append("<li><a href=\"#").Append(entry.Anchor).Append("\">");
                HtmlText.Append(html, entry.Text);
                html.Append("</a>");
                List(entry.Children);
                html.Append("</li>");
            }
            html.Append("</ol>");
        }
    }
}
