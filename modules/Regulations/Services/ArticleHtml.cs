namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Cuts one article out of the rendered text.</summary>
internal static class ArticleHtml
{
    private const string End = "</div>";

    /// <summary>The element of the article with that anchor; empty when there is none.</summary>
    /// <param name="path">The site-relative address of the whole text, path base included: there the article's own citations lead.</param>
    internal static string Cut(string html, string anchor, string path)
    {
        var start = html.IndexOf($"<div class=\"art\" id=\"{anchor}\"", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        // An article holds paragraphs only, so the next end tag is its own.
        var end = html.IndexOf(End, start, StringComparison.Ordinal);
        return html[start..(end + End.Length)].Replace("href=\"#", $"href=\"{path}#", StringComparison.Ordinal);
    }
}
