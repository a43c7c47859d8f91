namespace PanjinPropertyCms.Search.Contracts;

/// <summary>A part of a document that can be cited and linked: an article (条) of a law, a numbered section of a notice.</summary>
/// <param name="Number">The number in digits, 之一 as a suffix: "944", "133-1".</param>
/// <param name="Label">As it is printed: 第九百四十四条.</param>
/// <param name="Heading">The heading it stands under or bears, when there is one.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Url">Address within the site, usually with an anchor.</param>
public sealed record SearchArticle(string Number, string Label, string? Heading, string Text, string Url);
