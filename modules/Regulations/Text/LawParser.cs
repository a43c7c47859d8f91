namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Reads the structure of a law, regulation, judicial interpretation or notice out of its lines. One pass over lines whose roles
/// are known; what a line is depends on what is open before it, never on later lines, except where a list is interrupted.
/// </summary>
internal sealed class LawParser
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly LineRole[] _roles;
    private readonly PieceList _pieces;
    private readonly ContainerStack _containers;
    private readonly ArticleReader _articles;
    private readonly NoticeReader _notice;
    private readonly ArticleSequence _sequence;
    private readonly Quotation _quotation = new();
    private int _line, _lineEnd, _annexes;
    private bool _seenBody, _signed;
    private string _annex = "";
    private int _annexIndex = -1;

    private LawParser(string title, SourceText source)
    {
        (_source, _text) = (source, source.Text);
        _roles = LineRoles.Of(source, title);
        _pieces = new PieceList(_text);
        _containers = new ContainerStack(_pieces);
        _articles = new ArticleReader(_pieces);
        _notice = new NoticeReader(_pieces);
        _sequence = new ArticleSequence(ArticleSequence.LooksTight(source));
    }

    /// <param name="title">The document's title, so that a repetition of it at the top is known for one; may be empty.</param>
    /// <param name="source">Its text.</param>
    public static LawText Parse(string title, SourceText source)
    {
        var parser = new LawParser(title, source);
        for (var i = 0; i < source.LineCount; i++)
        {
            parser._line = i;
            parser.Line(source.Start(i), source.End(i));
        }
        return new LawText(title, source.Text, parser._pieces.ToArray());
    }

    private void Line(int start, int end)
    {
        if (_pieces.Cursor > start) return; // taken along by the heading before it
        _lineEnd = end;
        switch (_roles[_line])
        {
            case LineRole.Title: Aside(PieceKind.Title, end); break;
            case LineRole.Note: Aside(PieceKind.Note, end); break;
            case LineRole.Contents: Aside(PieceKind.Contents, end); break;
            case LineRole.Signature:
                _articles.Close();
                Aside(PieceKind.Signature, end);
                _signed = true;
                break;
            case LineRole.Appendix: Annex(end); break;
            default:
                if (_signed) BeginText();
                Body(start, end);
                _quotation.Pass(_text.AsSpan(start, end - start));
                break;
        }
    }

    private void Aside(PieceKind kind, int end) => _notice.Running(kind, end, -1, "");

    private void Annex(int end)
    {
        BeginText();
        _annex = _pieces.Anchors.TakeUnder($"app-{++_annexes}");
        _annexIndex = _pieces.Add(PieceKind.Appendix, end, _pieces.Cursor, _annex, number: _annexes).Index;
    }

    /// <summary>A new text starts within the document: nothing that was open goes on, numbers may start over.</summary>
    private void BeginText()
    {
        _articles.Close();
        _notice.Clear();
        _containers.Clear();
        _sequence.Restart();
        _quotation.Reset();
        _signed = false;
        (_annex, _annexIndex) = ("", -1);
        if (_seenBody) _pieces.Anchors.BeginScope();
    }

    /// <summary>One line, or what is left of one after an article that ran on into it.</summary>
    private void Body(int start, int end)
    {
        while (true)
        {
            var cut = RunOn.Find(_text, start, end, _sequence.Last);
            if (cut < 0) break;
            Piece(start, cut);
            start = cut;
        }
        Piece(start, end);
    }

    private void Piece(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        if (TableLine.Is(line)) Row(end);
        else if (!_quotation.IsOpen && HeadingMark.TryRead(line.TrimEnd(), out var heading)) Heading(heading, end);
        else if (ArticleMark.TryRead(line, out var article) && _sequence.Opens(article, _quotation.IsOpen)) Article(article, start, end);
        else if (!Numbering.TryRead(line, out var numbering)) Words(end);
        else if (HeadsArticles(numbering, line)) Heading(new HeadingMark(numbering.Style == NumberStyle.Han ? PieceKind.Chapter : PieceKind.Section, numbering.Number, "", true), end);
        else Numbered(numbering, start, end);
        _seenBody = true;
    }

    private void Heading(HeadingMark mark, int end)
    {
        _articles.Close();
        _notice.Clear();
        _containers.Open(mark, end);
        if (mark.HasTitle || end != _lineEnd || _line + 1 >= _source.LineCount) return;
        var next = _source.Line(_line + 1);
        if (next.Length <= 30 && !Glyphs.EndsAsSentence(next) && _roles[_line + 1] == LineRole.Body && !StartsSomething(next)) _pieces.ExtendLast(_source.End(_line + 1));
    }

    private void Article(ArticleMark mark, int start, int end)
    {
        if (_sequence.IsRestart(mark.Number))
        {
            var (annex, index) = (_annex, _annexIndex);
            BeginText();
            (_annex, _annexIndex) = (annex, index);
        }
        _quotation.Reset();
        _notice.Clear();
        var words = start + mark.LabelEnd;
        var heading = ArticleHeading.Find(_text, words, end, NextOpensArticle());
        var lineEnds = heading.Rest >= end && end < _text.Length && _text[end] == '\n';
        var container = _containers.Current >= 0 ? _containers.Current : _annexIndex;
        _articles.Open(mark.Number, lineEnds ? end : heading.Rest, (heading.Start, heading.End), container, lineEnds);
        _sequence.Open(mark.Number);
        if (heading.Rest >= end) return;
        // "第七条　（一）…": the first item on the label's own line.
        if (Numbering.TryRead(_text.AsSpan(heading.Rest, end - heading.Rest), out var numbering)) _articles.Numbered(numbering, heading.Rest, end);
        else _articles.Paragraph(end);
    }

    private void Numbered(Numbering numbering, int start, int end)
    {
        if (_articles.IsOpen) { _articles.Numbered(numbering, start, end); return; }
        // （一） within the quoted words of an amended article is no heading of the decision that quotes it.
        if (_quotation.IsOpen && !_notice.Continues(numbering)) { Words(end); return; }
        if (_notice.IsRestart(numbering)) BeginText();
        _notice.Heading(numbering, start, end, _containers);
    }

    private void Words(int end)
    {
        if (!_articles.IsOpen) _notice.Running(PreambleOrText(), end, _containers.Current >= 0 ? _containers.Current : _annexIndex, _containers.Anchor.Length > 0 ? _containers.Anchor : _annex);
        else if (ListGoesOn()) _articles.Continuation(PieceKind.Continuation, end);
        else _articles.Paragraph(end);
    }

    private void Row(int end)
    {
        if (_articles.IsOpen) _articles.Continuation(PieceKind.TableRow, end);
        else _notice.Running(PieceKind.TableRow, end, _containers.Current >= 0 ? _containers.Current : _annexIndex, _containers.Anchor.Length > 0 ? _containers.Anchor : _annex);
    }

    private PieceKind PreambleOrText() => _sequence.HasAny || _notice.HasHeadings || _containers.Current >= 0 || _annexIndex >= 0 || _pieces.Anchors.Scope > 1
        ? PieceKind.Text : PieceKind.Preamble;

    private bool NextOpensArticle() => _line + 1 >= _source.LineCount || _roles[_line + 1] != LineRole.Body || StartsArticleOrHeading(_source.Line(_line + 1));

    /// <summary>
    /// 一、管辖 and （二）级别管辖 between articles are what 章 and 节 are elsewhere: judicial interpretations are built so. A short line, no
    /// sentence, and an article (or a heading of this kind, then an article) right below it.
    /// </summary>
    private bool HeadsArticles(Numbering numbering, ReadOnlySpan<char> line)
    {
        if (numbering.Style > NumberStyle.HanInBrackets || line.Length > 40 || Glyphs.EndsAsSentence(line)) return false;
        for (var i = _line + 1; i < _source.LineCount && i <= _line + 2 && _roles[i] == LineRole.Body; i++)
        {
            var next = _source.Line(i);
            if (ArticleMark.TryRead(next, out var mark)) return !mark.IsCitation && (mark.Number.Number == 1 || mark.Number.Number == _sequence.Last.Number + 1);
            if (numbering.Style != NumberStyle.Han || !Numbering.TryRead(next, out var below) || below.Style != NumberStyle.HanInBrackets) return false;
        }
        return false;
    }

    /// <summary>
    /// Words that interrupt a list: if its next number follows, they belong to the item above; if not, they are the next 款.
    /// </summary>
    private bool ListGoesOn()
    {
        if (_articles.OpenStyle is not { } style) return false;
        for (var i = _line + 1; i < _source.LineCount && i <= _line + 12; i++)
        {
            var line = _source.Line(i);
            if (_roles[i] != LineRole.Body || StartsArticleOrHeading(line)) return false;
            if (Numbering.TryRead(line, out var numbering) && numbering.Style == style) return numbering.Number == _articles.OpenNumber + 1;
        }
        return false;
    }

    private static bool StartsArticleOrHeading(ReadOnlySpan<char> line) =>
        ArticleMark.TryRead(line, out var mark) && !mark.IsCitation || HeadingMark.TryRead(line, out _);

    private static bool StartsSomething(ReadOnlySpan<char> line) => ArticleMark.TryRead(line, out _) || HeadingMark.TryRead(line, out var heading) && heading.Number > 0
        || Numbering.TryRead(line, out _) || TableLine.Is(line);
}
