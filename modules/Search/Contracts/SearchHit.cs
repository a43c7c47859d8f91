namespace PanjinPropertyCms.Search.Contracts;

/// <summary>A document that matches.</summary>
public sealed record SearchHit
{
    public required Guid Id { get; init; }

    public string? SourceId { get; init; }

    public required string Type { get; init; }

    public required string Title { get; init; }

    /// <summary>The title with what matched marked.</summary>
    public MarkedText TitleHtml { get; init; }

    public required string Url { get; init; }

    /// <summary>About 120 characters of the original text around what matched.</summary>
    public MarkedText Snippet { get; init; }

    /// <summary>Comparable within one result only.</summary>
    public float Score { get; init; }

    public DateOnly? Date { get; init; }

    public Standing Standing { get; init; }

    public string? StandingLabel { get; init; }

    /// <summary>Its best articles: up to three, or a page of them when the search was inside this document.</summary>
    public IReadOnlyList<ArticleHit> Articles { get; init; } = [];

    /// <summary>How many of its articles match.</summary>
    public int ArticleCount { get; init; }
}
