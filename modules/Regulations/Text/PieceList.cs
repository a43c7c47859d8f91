namespace PanjinPropertyCms.Regulations.Text;

/// <summary>Collects pieces so that they tile the text: each starts where the last one ended, and it alone moves that point.</summary>
internal sealed class PieceList(string text)
{
    private readonly List<Piece> _pieces = new(text.Length / 40 + 8);

    public int Cursor { get; private set; }

    public int Count => _pieces.Count;

    public Piece? Last => _pieces.Count == 0 ? null : _pieces[^1];

    public Anchors Anchors { get; } = new();

    public Piece this[int index] => _pieces[index];

    /// <param name="kind">What it is.</param>
    /// <param name="end">One past its last position; a line break at that point is taken along.</param>
    /// <param name="textStart">Where its words start.</param>
    /// <param name="anchor">Its anchor.</param>
    /// <param name="parent">Place of the piece it belongs to.</param>
    /// <param name="number">Its printed or counted number.</param>
    /// <param name="level">Its depth.</param>
    /// <param name="takeBreak">False for a label that is followed by its words on the same line.</param>
    public Piece Add(PieceKind kind, int end, int textStart, string anchor, int parent = -1, int number = 0, int level = 0, bool takeBreak = true)
    {
        var textEnd = end;
        while (textEnd > textStart && char.IsWhiteSpace(text[textEnd - 1])) textEnd--;
        return Append(new Piece
        {
            Kind = kind,
            Start = Cursor,
            End = takeBreak && end < text.Length && text[end] == '\n' ? end + 1 : end,
            TextStart = Math.Min(textStart, textEnd),
            TextEnd = textEnd,
            Anchor = anchor,
            Index = _pieces.Count,
            Parent = parent,
            Number = number,
            Level = level,
            Scope = Anchors.Scope,
        });
    }

    public Piece Append(Piece piece)
    {
        _pieces.Add(piece);
        Cursor = piece.End;
        return piece;
    }

    /// <summary>A heading whose name stands on the next line takes that line in.</summary>
    public void ExtendLast(int end)
    {
        var last = _pieces[^1];
        _pieces[^1] = last with { End = end < text.Length && text[end] == '\n' ? end + 1 : end, TextEnd = end };
        Cursor = _pieces[^1].End;
    }

    public Piece[] ToArray() => [.. _pieces];
}
