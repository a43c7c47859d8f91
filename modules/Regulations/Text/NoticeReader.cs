namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Reads what belongs to no article: preamble, running text, and the numbered headings of notices. A heading's anchor is the path
/// of numbers to it; a level that is left out counts as 0, so that 一、 with 1. under it (s-1-0-1) is not 一、（一） (s-1-1).
/// </summary>
internal sealed class NoticeReader(PieceList pieces)
{
    private readonly List<Piece> _open = [];
    private readonly Dictionary<string, int> _counted = [];

    public bool HasHeadings => _open.Count > 0;

    public void Clear() => _open.Clear();

    /// <summary>一、 printed a second time begins another text.</summary>
    public bool IsRestart(Numbering numbering) => numbering is { Style: NumberStyle.Han, Number: 1 } && _open.Count > 0
        && _open[0] is { Level: 1, Number: > 1 };

    /// <summary>The next number of a list that is open: proof, within quotation marks, that one was left unclosed.</summary>
    public bool Continues(Numbering numbering) => _open.Exists(h => h.Level == (int)numbering.Style && h.Number + 1 == numbering.Number);

    public void Heading(Numbering numbering, int lineStart, int end, ContainerStack containers)
    {
        var level = (int)numbering.Style;
        while (_open.Count > 0 && _open[^1].Level >= level) _open.RemoveAt(_open.Count - 1);
        var parent = _open.Count > 0 ? _open[^1] : null;
        var path = parent?.Anchor ?? (containers.Anchor.Length > 0 ? $"{containers.Anchor}-s" : "s");
        for (var skipped = (parent?.Level ?? 0) + 1; skipped < level; skipped++) path += "-0";
        path = $"{path}-{numbering.Number}";
        var anchor = parent is null && containers.Anchor.Length == 0 ? pieces.Anchors.Take(path) : pieces.Anchors.TakeUnder(path);
        _open.Add(pieces.Add(PieceKind.Heading, end, lineStart + numbering.TextStart, anchor, parent?.Index ?? containers.Current, numbering.Number, level));
    }

    public void Running(PieceKind kind, int end, int container, string containerAnchor)
    {
        var parent = _open.Count > 0 ? _open[^1] : null;
        var prefix = parent?.Anchor ?? containerAnchor;
        var root = kind switch
        {
            PieceKind.Preamble => "pre",
            PieceKind.Signature => "sign",
            PieceKind.Title => "title",
            PieceKind.Note => "note",
            PieceKind.Contents => "contents",
            PieceKind.TableRow => "row",
            _ => "text",
        };
        var belongs = kind is PieceKind.Text or PieceKind.TableRow;
        var stem = belongs && prefix.Length > 0 ? $"{prefix}-{root}" : root;
        var count = _counted[stem] = _counted.GetValueOrDefault(stem) + 1;
        pieces.Add(kind, end, pieces.Cursor, pieces.Anchors.TakeUnder($"{stem}-{count}"), belongs ? parent?.Index ?? container : -1);
    }
}
