using System.Text;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>One rendering of one text: pieces in order, with the sections, article and table that are open.</summary>
internal sealed class LawHtmlWriter(LawText law)
{
    /// <summary>A numbered line up to this long that does not end as a sentence is a heading; a longer one is a paragraph.</summary>
    private const int LongestHeading = 50;

    private readonly StringBuilder _html = new(law.Source.Length * 2 + 256);
    private readonly List<int> _sections = [];
    private readonly CitedHtml _cited = new(law);
    private Piece? _label, _article;
    private bool _articleOpen, _tableOpen;

    public string Write()
    {
        foreach (var piece in law.Pieces)
        {
            if (piece.Kind != PieceKind.TableRow) CloseTable();
            if (!BelongsToArticle(piece)) CloseArticle();
            Write(piece);
        }
        CloseTable();
        CloseArticle();
        CloseSections(-1);
        return _html.ToString();
    }

    private bool BelongsToArticle(Piece piece) => _articleOpen && piece.Kind is PieceKind.Paragraph or PieceKind.Item or PieceKind.Subitem
        or PieceKind.Continuation || _articleOpen && piece.Kind == PieceKind.TableRow;

    private void Write(Piece piece)
    {
        switch (piece.Kind)
        {
            case PieceKind.Contents: break;
            case PieceKind.Title: Title(piece); break;
            case PieceKind.Note: Block("p", "law-note", piece); break;
            case PieceKind.Preamble: Block("p", "preamble", piece); break;
            case PieceKind.Signature: Block("p", "law-sign", piece); break;
            case PieceKind.Text: Block("p", "text", piece); break;
            case PieceKind.Continuation: Block("p", "cont", piece); break;
            case PieceKind.Item: Numbered("item", piece); break;
            case PieceKind.Subitem: Numbered("subitem", piece); break;
            case PieceKind.Article: Article(piece); break;
            case PieceKind.Paragraph: Paragraph(piece); break;
            case PieceKind.Heading: Heading(piece); break;
            case PieceKind.Appendix: CloseSections(-1); Block("h2", "law-annex", piece); break;
            case PieceKind.TableRow: Row(piece); break;
            default: Container(piece); break;
        }
    }

    private StringBuilder Start(string tag, string css, string? id)
    {
        _html.Append('<').Append(tag).Append(" class=\"").Append(css);
        if (id is not null) _html.Append("\" id=\"").Append(id);
        return _html.Append("\">");
    }

    private void Block(string tag, string css, Piece piece)
    {
        Start(tag, css, piece.Anchor);
        _cited.Append(_html, piece, piece.TextStart, piece.TextEnd);
        _html.Append("</").Append(tag).Append(">\n");
    }

    /// <summary>The page prints the title above the text: the first line need not say it again. The title of an annex or a second text is shown.</summary>
    private void Title(Piece piece)
    {
        if (piece.Index > 0 || LawTitle.Key(law.Words(piece).ToString()) != LawTitle.Key(law.Title)) Block("p", "law-title", piece);
    }

    private void Container(Piece piece)
    {
        CloseSections(piece.Parent);
        _sections.Add(piece.Index);
        Start("section", $"law-{piece.Kind.ToString().ToLowerInvariant()}", piece.Anchor);
        var tag = $"h{Math.Min(2 + piece.Level, 6)}";
        _html.Append('<').Append(tag).Append('>');
        HtmlText.Append(_html, TocEntry.Clean(law.Words(piece)));
        _html.Append("</").Append(tag).Append(">\n");
    }

    private void Article(Piece piece)
    {
        Start("div", "art", piece.Anchor);
        (_articleOpen, _label, _article) = (true, piece, piece);
    }

    /// <summary>The label stands in the first 款, as in print.</summary>
    private void Paragraph(Piece piece)
    {
        Start("p", "para", piece.Anchor);
        WriteLabel();
        _cited.Append(_html, piece, piece.TextStart, piece.TextEnd);
        _html.Append("</p>\n");
    }

    private void WriteLabel()
    {
        if (_label is null) return;
        _html.Append("<b class=\"art-no\">").Append(_label.ArticleNumber.Label).Append("</b>");
        if (_label.TextEnd > _label.TextStart)
        {
            HtmlText.Append(_html.Append("<span class=\"art-head\">【"), law.Words(_label));
            _html.Append("】</span>");
        }
        _html.Append('　');
        _label = null;
    }

    private void Numbered(string css, Piece piece)
    {
        Start("p", css, piece.Anchor);
        HtmlText.Append(_html, law.Label(piece));
        _cited.Append(_html, piece, piece.TextStart, piece.TextEnd);
        _html.Append("</p>\n");
    }

    private void Heading(Piece piece)
    {
        var words = law.Words(piece);
        // …案件“简案快审” is a heading: a closing quotation mark ends no sentence by itself.
        if (words.Length > LongestHeading || Glyphs.EndsAsSentence(words.TrimEnd('”'))) { Numbered($"num num-{piece.Level}", piece); return; }
        var depth = _sections.Count + 1 + piece.Level;
        var tag = $"h{Math.Min(depth, 6)}";
        Start(tag, $"num num-{piece.Level}", piece.Anchor);
        HtmlText.Append(_html, law.Label(piece));
        _cited.Append(_html, piece, piece.TextStart, piece.TextEnd);
        _html.Append("</").Append(tag).Append(">\n");
    }

    private void Row(Piece piece)
    {
        if (TableLine.IsRule(law.Words(piece))) return;
        if (!_tableOpen) _html.Append("<table class=\"law-table\">\n");
        _tableOpen = true;
        _html.Append("<tr id=\"").Append(piece.Anchor).Append("\">");
        foreach (var cell in TableLine.Cells(law.Words(piece)))
        {
            HtmlText.Append(_html.Append("<td>"), cell);
            _html.Append("</td>");
        }
        _html.Append("</tr>\n");
    }

    private void CloseTable()
    {
        if (_tableOpen) _html.Append("</table>\n");
        _tableOpen = false;
    }

    /// <summary>Under each article: copy its citation, and its own page.</summary>
    private void WriteTools()
    {
        if (_article is not { } article || article.Scope > 1) return;
        _html.Append("<p class=\"art-tools\"><button type=\"button\" class=\"needs-js\" data-copy=\"《");
        HtmlText.Append(_html, law.Title);
        _html.Append('》').Append(article.ArticleNumber.Label).Append("\">复制引用</button>");
        CitationMarks.Write(_html, CitationMarks.Self, article.ArticleNumber.ToString(), "只看这一条");
        _html.Append("</p>\n");
    }

    private void CloseArticle()
    {
        if (!_articleOpen) return;
        if (_label is not null)
        {
            // An article without words (deleted, or cut off): its label must not be lost.
            Start("p", "para", null);
            WriteLabel();
            _html.Append("</p>\n");
        }
        WriteTools();
        _html.Append("</div>\n");
        _articleOpen = false;
    }

    /// <summary>Closes open sections down to <paramref name="parent"/>, which stays open; -1 closes all.</summary>
    private void CloseSections(int parent)
    {
        while (_sections.Count > 0 && _sections[^1] != parent)
        {
            _html.Append("</section>\n");
            _sections.RemoveAt(_sections.Count - 1);
        }
    }
}
