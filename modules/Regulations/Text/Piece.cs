namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// A slice of the canonical text with its meaning. The pieces of a text tile it: joined in order they give it back exactly.
/// </summary>
internal sealed record Piece
{
    public required PieceKind Kind { get; init; }

    /// <summary>First and one-past-last position; the line break is in it.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>
    /// The words without label and line break. Of an <see cref="PieceKind.Article"/> the heading in brackets, empty if it has none.
    /// </summary>
    public required int TextStart { get; init; }

    public required int TextEnd { get; init; }

    /// <summary>Unique in its document, the same at every parse of the same text, safe in an address and a CSS selector.</summary>
    public required string Anchor { get; init; }

    /// <summary>Place in <see cref="LawText.Pieces"/>.</summary>
    public int Index { get; init; }

    /// <summary>Place of the piece that this one belongs to; -1 at the top.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>The number printed (or counted, for 款); 0 for none.</summary>
    public int Number { get; init; }

    /// <summary>之一, 之二 of an article, else 0.</summary>
    public int Inserted { get; init; }

    /// <summary>Depth of a heading in a notice, or of a list in an article; 0 otherwise.</summary>
    public int Level { get; init; }

    /// <summary>Which of the texts in this document: numbering starts anew in an annex or in a law attached to a decision. The first is 1.</summary>
    public int Scope { get; init; } = 1;

    public ArticleNumber ArticleNumber => new(Number, Inserted);

    public bool IsContainer => Kind is PieceKind.Part or PieceKind.Subpart or PieceKind.Chapter or PieceKind.Section;
}
