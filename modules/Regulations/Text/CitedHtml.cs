using System.Text;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>Writes the words of a piece as HTML with its citations linked or marked.</summary>
internal sealed class CitedHtml(LawText law)
{
    private readonly List<Citation> _found = [];

    public void Append(StringBuilder html, Piece piece, int start, int end)
    {
        _found.Clear();
        CitationFinder.Find(law.Source, start, end, _found);
        foreach (var citation in _found)
        {
            var words = law.Source.AsSpan(citation.Start, citation.Length);
            if (citation.TitleKey is { } key)
            {
                HtmlText.Append(html, law.Source.AsSpan(start, citation.Start - start));
                CitationMarks.Write(html, key, citation.Anchor, words);
            }
            else if (OwnAnchor(citation, piece.Scope) is { } anchor)
            {
                HtmlText.Append(html, law.Source.AsSpan(start, citation.Start - start));
                html.Append("<a href=\"#").Append(anchor).Append("\" class=\"cite\">");
                HtmlText.Append(html, words);
                html.Append("</a>");
            }
            else continue;
            start = citation.End;
        }
        HtmlText.Append(html, law.Source.AsSpan(start, end - start));
    }

    /// <summary>The nearest anchor that exists: the item, else the paragraph, else the article; null without the article.</summary>
    private string? OwnAnchor(Citation citation, int scope)
    {
        if (law.Find(citation.Article!.Value, scope) is not { } article) return null;
        if (citation is { Paragraph: 0, Item: 0 }) return article.Anchor;
        var paragraph = $"{article.Anchor}-p{Math.Max(citation.Paragraph, 1)}";
        var item = $"{paragraph}-i{citation.Item}";
        return citation.Item > 0 && law.Find(item) is not null ? item : law.Find(paragraph) is not null ? paragraph : article.Anchor;
    }
}
