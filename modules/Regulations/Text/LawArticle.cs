namespace PanjinPropertyCms.Regulations.Text;

/// <summary>条.</summary>
/// <param name="Number">944, or 133-1 for 第一百三十三条之一.</param>
/// <param name="Label">第九百四十四条.</param>
/// <param name="Heading">立法目的, where the text prints one in brackets.</param>
/// <param name="Text">All words, a line for each paragraph and item, without the article's label.</param>
/// <param name="Anchor">art-944.</param>
/// <param name="Path">The headings it stands under, outermost first: 第三编　合同, 第二十四章　物业服务合同.</param>
/// <param name="Paragraphs">款.</param>
/// <param name="Scope">1 for the first text in the document, more for laws and annexes that follow with numbers of their own.</param>
internal sealed record LawArticle(ArticleNumber Number, string Label, string? Heading, string Text, string Anchor,
    IReadOnlyList<string> Path, IReadOnlyList<LawParagraph> Paragraphs, int Scope);

/// <summary>款: without a number in print, counted within its article.</summary>
internal sealed record LawParagraph(int Number, string Text, string Anchor, IReadOnlyList<LawItem> Items);

/// <summary>项, or 目 when it stands under another item. Label as printed: （一）.</summary>
internal sealed record LawItem(int Number, string Label, string Text, string Anchor, IReadOnlyList<LawItem> Subitems);
