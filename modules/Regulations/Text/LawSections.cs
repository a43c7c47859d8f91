using System.Text;

namespace PanjinPropertyCms.Regulations.Text;

/// <summary>Makes the view of a text as sections, for what no article holds.</summary>
internal static class LawSections
{
    public static IReadOnlyList<LawSection> Of(LawText law)
    {
        var sections = new List<LawSection>();
        Piece? first = null;
        var text = new StringBuilder();
        foreach (var piece in law.Pieces)
        {
            if (!IsSearched(piece.Kind)) { Flush(); continue; }
            if (Begins(piece)) Flush();
            first ??= piece;
            if (text.Length > 0) text.Append('\n');
            text.Append(law.Slice(piece).TrimEnd());
        }
        Flush();
        return sections;

        void Flush()
        {
            // A chapter's heading alone, before its articles, says nothing that the articles' paths do not.
            if (first is not null && !(first.IsContainer && text.Length <= first.End - first.Start)) sections.Add(new LawSection(LabelOf(law, first), HeadingOf(law, first), text.ToString(), first.Anchor));
            first = null;
            text.Clear();
        }
    }

    private static bool IsSearched(PieceKind kind) => kind is PieceKind.Preamble or PieceKind.Heading or PieceKind.Text or PieceKind.TableRow
        or PieceKind.Appendix or PieceKind.Part or PieceKind.Subpart or PieceKind.Chapter or PieceKind.Section;

    private static bool Begins(Piece piece) => piece.IsContainer || piece.Kind == PieceKind.Appendix || piece.Kind == PieceKind.Heading && piece.Level <= 2;

    private static string HeadingOf(LawText law, Piece piece) => Begins(piece) || piece.Kind == PieceKind.Heading ? TocEntry.Cut(law.Words(piece)) : "";

    private static string LabelOf(LawText law, Piece piece)
    {
        if (piece.Kind == PieceKind.Appendix) return TocEntry.Cut(law.Words(piece));
        if (piece.IsContainer) return TocEntry.Clean(law.Words(piece));
        var label = "";
        for (var at = piece; at.Kind == PieceKind.Heading; at = law.Pieces[at.Parent])
        {
            label = law.Label(at) + label;
            if (at.Parent < 0) break;
        }
        return label;
    }
}
