namespace PanjinPropertyCms.Search.Contracts;

/// <summary>The article that the query cites, with its whole text, for a box above the hits.</summary>
/// <param name="Paragraph">The paragraph (款) that the citation names, from 1.</param>
public sealed record CitedArticle(
    Guid DocumentId, string DocumentTitle, string DocumentUrl, string Number, string Label, string Url, string Text,
    Standing Standing, string? StandingLabel, int? Paragraph);
