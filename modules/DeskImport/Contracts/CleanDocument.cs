namespace PanjinPropertyCms.DeskImport.Contracts;

/// <summary>What was pasted or uploaded, as lines: what a reader sees as one block is one line.</summary>
/// <param name="Lines">In order; none is empty.</param>
/// <param name="Dropped">What was left out already: menus, footers, comments, pictures.</param>
public sealed record CleanDocument(IReadOnlyList<CleanLine> Lines, IReadOnlyList<DroppedText> Dropped)
{
    /// <summary>As the page's head or the file says it; null where they do not. It may stand in the lines, too.</summary>
    public string? Title { get; init; }

    /// <summary>The date of publication that the page tells beside its text.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The source (来源) that the page tells beside its text.</summary>
    public string? Source { get; init; }

    /// <summary>In words for the editor: 网页，GB18030 编码.</summary>
    public string Format { get; init; } = "文字";
}

/// <param name="Kind">What the line is in the source.</param>
/// <param name="Text">Its words; numbers that a word processor or browser would count out stand in them. The cells of a table's row are parted by tabs.</param>
/// <param name="Level">Of a heading, 1 to 6; else 0.</param>
/// <param name="Bold">The whole line is bold.</param>
public sealed record CleanLine(LineKind Kind, string Text, int Level = 0, bool Bold = false)
{
    /// <summary>The cells of a row.</summary>
    public IReadOnlyList<string> Cells => Text.Split('\t');
}

/// <summary>What a line is in its source.</summary>
public enum LineKind
{
    Paragraph,
    Heading,
    ListItem,
    Row,
}

/// <param name="Text">What was left out, shortened where it is long.</param>
/// <param name="Why">In words for the editor.</param>
public sealed record DroppedText(string Text, string Why);
