namespace PanjinPropertyCms.Search.Contracts;

/// <summary>An article that matches, under its document.</summary>
public sealed record ArticleHit(string Number, string Label, string? Heading, string Url, MarkedText Snippet);
