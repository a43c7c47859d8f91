namespace PanjinPropertyCms.Regulations.Text;

/// <summary>The 编, 分编, 章 and 节 that are open, outermost first.</summary>
internal sealed class ContainerStack(PieceList pieces)
{
    private readonly List<Piece> _open = [];

    public int Current => _open.Count == 0 ? -1 : _open[^1].Index;

    public string Anchor => _open.Count == 0 ? "" : _open[^1].Anchor;

    public void Clear() => _open.Clear();

    public void Open(HeadingMark mark, int end)
    {
        // 附则 after the last chapter of a law in parts stands beside the parts, not in the last of them.
        var atTop = mark.Number == 0 && mark.Name != "general" && _open.Count > 0 && _open[0].Kind == PieceKind.Part;
        while (_open.Count > 0 && (atTop || _open[^1].Kind >= mark.Kind)) _open.RemoveAt(_open.Count - 1);
        var segment = Segment(mark);
        var anchor = _open.Count == 0 ? pieces.Anchors.Take(segment) : pieces.Anchors.TakeUnder($"{Anchor}-{segment}");
        _open.Add(pieces.Add(mark.Kind, end, pieces.Cursor, anchor, Current, mark.Number, _open.Count));
    }

    private static string Segment(HeadingMark mark)
    {
        var unit = mark.Kind switch
        {
            PieceKind.Part => "part",
            PieceKind.Subpart => "sub",
            PieceKind.Chapter => "ch",
            _ => "sec",
        };
        return mark.Number == 0 ? $"{unit}-{mark.Name}" : $"{unit}-{mark.Number}";
    }
}
