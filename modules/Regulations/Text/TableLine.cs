namespace PanjinPropertyCms.Regulations.Text;

/// <summary>A row of a table: cells parted by tabs (from HTML) or by bars at both ends (Markdown).</summary>
internal static class TableLine
{
    public static bool Is(ReadOnlySpan<char> line) => line.Length > 2 && line[0] == '|' && line[^1] == '|'
        || line.Contains('\t') && !ArticleMark.TryRead(line, out _) && !HeadingMark.TryRead(line, out _) && !Numbering.TryRead(line, out _);

    /// <summary>The line |---|---| under a Markdown table's head.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => line.IndexOfAnyExcept("|-: ") < 0;

    public static List<string> Cells(ReadOnlySpan<char> line)
    {
        var cells = new List<string>();
        var mark = line.Contains('\t') ? '\t' : '|';
        if (mark == '|') line = line.Trim('|');
        foreach (var range in line.Split(mark)) cells.Add(line[range].Trim().ToString());
        return cells;
    }
}
