namespace PanjinPropertyCms.Regulations.Text;

/// <summary>A place in a text that names a law or an article.</summary>
/// <param name="TitleKey"><see cref="LawTitle.Key"/> of the law named; null for the document itself, or, in what a user typed, for any.</param>
/// <param name="Article">The article; null when the law as a whole is named.</param>
/// <param name="Paragraph">款, 0 for none.</param>
/// <param name="Item">项, 0 for none.</param>
/// <param name="Start">Position of the first character of what reads as the citation.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct Citation(string? TitleKey, ArticleNumber? Article, int Paragraph, int Item, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>art-944-p2-i3; empty when no article is named. 项 without 款 means the first: 第X条第（三）项.</summary>
    public string Anchor => Article is not { } number ? ""
        : Item > 0 ? $"{number.Anchor}-p{Math.Max(Paragraph, 1)}-i{Item}"
        : Paragraph > 0 ? $"{number.Anchor}-p{Paragraph}" : number.Anchor;
}
