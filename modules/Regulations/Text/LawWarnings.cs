namespace PanjinPropertyCms.Regulations.Text;

internal enum LawWarningKind
{
    /// <summary>One or more numbers are left out before this article.</summary>
    Gap,

    /// <summary>The number was there already.</summary>
    Duplicate,

    /// <summary>The number is lower than the one before.</summary>
    OutOfOrder,
}

/// <summary>Something about the numbers of articles that an editor should look at.</summary>
internal sealed record LawWarning(LawWarningKind Kind, ArticleNumber Previous, ArticleNumber Number, string Anchor);

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
