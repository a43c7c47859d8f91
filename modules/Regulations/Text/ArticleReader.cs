namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Reads what belongs to one article: 款 are its unnumbered paragraphs in order, 项 the numbered lines under a 款, 目 those under a
/// 项 (《立法法》第六十五条: 款不编序号). The style of the first numbered line makes the 项, whatever it is; another style below it makes 目.
/// </summary>
internal sealed class ArticleReader(PieceList pieces)
{
    private readonly List<(NumberStyle Style, Piece Piece)> _lists = [];
    private Piece? _article, _paragraph;
    private int _paragraphs, _continuations;

    public bool IsOpen => _article is not null;

    public NumberStyle? OpenStyle => _lists.Count == 0 ? null : _lists[0].Style;

    public int OpenNumber => _lists.Count == 0 ? 0 : _lists[0].Piece.Number;

    public void Close()
    {
        (_article, _paragraph, _paragraphs) = (null, null, 0);
        _lists.Clear();
    }

    /// <param name="number">Its number.</param>
    /// <param name="labelEnd">Where the words after label and heading start.</param>
    /// <param name="heading">The range of a heading in brackets, empty for none.</param>
    /// <param name="container">The chapter or section it stands in.</param>
    /// <param name="lineEnds">Nothing but the label is on the line, so its break goes with the label.</param>
    public void Open(ArticleNumber number, int labelEnd, (int Start, int End) heading, int container, bool lineEnds)
    {
        Close();
        _article = pieces.Append(new Piece
        {
            Kind = PieceKind.Article,
            Start = pieces.Cursor,
            End = lineEnds ? labelEnd + 1 : labelEnd,
            TextStart = heading.Start,
            TextEnd = heading.End,
            Anchor = pieces.Anchors.Take(number.Anchor),
            Index = pieces.Count,
            Parent = container,
            Number = number.Number,
            Inserted = number.Inserted,
            Scope = pieces.Anchors.Scope,
        });
    }

    public void Paragraph(int end, bool takeBreak = true)
    {
        _lists.Clear();
        var number = ++_paragraphs;
        _paragraph = pieces.Add(PieceKind.Paragraph, end, pieces.Cursor, pieces.Anchors.TakeUnder($"{_article!.Anchor}-p{number}"),
            _article.Index, number, takeBreak: takeBreak);
        _continuations = 0;
    }

    public void Numbered(Numbering numbering, int lineStart, int end)
    {
        // Items directly under the label: the 款 they belong to is there, only it has no words.
        if (_paragraph is null) Paragraph(lineStart, takeBreak: false);
        var depth = _lists.FindIndex(open => open.Style == numbering.Style);
        if (depth >= 0) _lists.RemoveRange(depth, _lists.Count - depth);
        depth = _lists.Count;
        var parent = depth == 0 ? _paragraph! : _lists[^1].Piece;
        var anchor = pieces.Anchors.TakeUnder($"{parent.Anchor}-{(depth == 0 ? 'i' : 's')}{numbering.Number}");
        var piece = pieces.Add(depth == 0 ? PieceKind.Item : PieceKind.Subitem, end, lineStart + numbering.TextStart, anchor, parent.Index, numbering.Number, depth + 1);
        _lists.Add((numbering.Style, piece));
        _continuations = 0;
    }

    public void Continuation(PieceKind kind, int end)
    {
        var parent = _lists.Count > 0 ? _lists[^1].Piece : _paragraph ?? _article!;
        pieces.Add(kind, end, pieces.Cursor, pieces.Anchors.TakeUnder($"{parent.Anchor}-t{++_continuations}"), parent.Index);
    }
}
