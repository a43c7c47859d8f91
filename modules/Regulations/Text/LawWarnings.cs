namespace PanjinPropertyCms.Regulations.Text;

/// <summary>Compares the numbers of articles with the order they should have.</summary>
internal static class LawWarnings
{
    public static IReadOnlyList<LawWarning> Of(LawText law)
    {
        var warnings = new List<LawWarning>();
        var seen = new HashSet<ArticleNumber>();
        var (scope, last) = (0, default(ArticleNumber));
        foreach (var piece in law.Pieces)
        {
            if (piece.Kind != PieceKind.Article) continue;
            if (piece.Scope != scope)
            {
                (scope, last) = (piece.Scope, default);
                seen.Clear();
            }
            var number = piece.ArticleNumber;
            var isFirst = last == default;
            LawWarningKind? kind = !seen.Add(number) ? LawWarningKind.Duplicate
                : number.CompareTo(last) < 0 ? LawWarningKind.OutOfOrder
                // A part of a code is published on its own and starts at its own number: 民法典合同编 at 463.
                : !isFirst && !number.Follows(last) ? LawWarningKind.Gap : null;
            if (kind is { } found) warnings.Add(new LawWarning(found, last, number, piece.Anchor));
            last = number;
        }
        return warnings;
    }
}
