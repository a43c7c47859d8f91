namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// The table of contents: 编 章 节 and annexes; articles too where the text is short or has no chapters; for notices the headings
/// 一、 and （一）, and 1. where nothing stands above it.
/// </summary>
internal static class LawToc
{
    /// <summary>Up to this many articles are listed one by one under their chapters.</summary>
    public const int ShortLaw = 40;

    public static IReadOnlyList<TocEntry> Of(LawText law)
    {
        var articles = 0;
        var containers = false;
        foreach (var piece in law.Pieces)
        {
            if (piece.Kind == PieceKind.Article) articles++;
            containers |= piece.IsContainer;
        }
        return Children(law, null, withArticles: articles <= ShortLaw || !containers);
    }

    private static IReadOnlyList<TocEntry> Children(LawText law, Piece? parent, bool withArticles)
    {
        List<TocEntry>? entries = null;
        foreach (var piece in law.ChildrenOf(parent))
        {
            var listed = piece.IsContainer || piece.Kind == PieceKind.Appendix || piece.Kind == PieceKind.Article && withArticles
                || piece.Kind == PieceKind.Heading && (piece.Level <= 2 || piece.Level == 3 && parent is not { Kind: PieceKind.Heading });
            if (listed) (entries ??= []).Add(new TocEntry(Text(law, piece), piece.Anchor, piece.Kind == PieceKind.Article ? [] : Children(law, piece, withArticles)));
        }
        return entries ?? (IReadOnlyList<TocEntry>)[];
    }

    private static string Text(LawText law, Piece piece) => piece.Kind switch
    {
        PieceKind.Article when piece.TextEnd > piece.TextStart => $"{piece.ArticleNumber.Label}　{law.Words(piece)}",
        PieceKind.Article => piece.ArticleNumber.Label,
        PieceKind.Heading => law.Label(piece) + TocEntry.Cut(law.Words(piece)),
        PieceKind.Appendix => TocEntry.Cut(law.Words(piece)),
        _ => TocEntry.Clean(law.Words(piece)),
    };
}
