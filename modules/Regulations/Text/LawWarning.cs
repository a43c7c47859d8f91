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
