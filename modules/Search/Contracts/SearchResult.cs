namespace PanjinPropertyCms.Search.Contracts;

/// <summary>The answer to one <see cref="SearchRequest"/>.</summary>
public sealed record SearchResult
{
    /// <summary>The text that was searched for, as typed, trimmed.</summary>
    public required string Query { get; init; }

    /// <summary>How many documents match, on all pages. Articles do not count.</summary>
    public int Total { get; init; }

    public IReadOnlyList<SearchHit> Items { get; init; } = [];

    /// <summary>The counts of each facet, as if that facet itself were not filtered.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>The article that a citation (民法典944) names.</summary>
    public CitedArticle? TopArticle { get; init; }

    /// <summary>True when the time limit cut the search: what is here is right, but may not be all.</summary>
    public bool Truncated { get; init; }

    /// <summary>False while there is no index to ask (first start, rebuild after damage).</summary>
    public bool Ready { get; init; } = true;

    /// <summary>Wall time of the search, in milliseconds.</summary>
    public double ElapsedMs { get; init; }
}
