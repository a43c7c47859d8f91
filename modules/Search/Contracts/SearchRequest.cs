namespace PanjinPropertyCms.Search.Contracts;

/// <summary>A search as a visitor asked for it. Every value is safe: what is out of range is brought into range.</summary>
public sealed record SearchRequest
{
    /// <summary>The most hits on one page.</summary>
    public const int MaxSize = 50;

    /// <summary>Words as typed. Empty: browse everything, newest first.</summary>
    public string? Text { get; init; }

    /// <summary>Only this <see cref="ISearchSource.Type"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Chosen facet values: any of the values of one facet, all of the facets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>First day that counts.</summary>
    public DateOnly? DateFrom { get; init; }

    /// <summary>Last day that counts.</summary>
    public DateOnly? DateTo { get; init; }

    public SearchSort Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits on a page, 1 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 20;

    /// <summary>Search inside this document: one hit, whose articles are what is paged.</summary>
    public Guid? Within { get; init; }
}
