namespace PanjinPropertyCms.Search.Contracts;

/// <summary>A published record as search sees it: plain text only, nothing that the public may not read.</summary>
public sealed record SearchDocument
{
    /// <summary>Identity of the record; a second document with the same id replaces the first.</summary>
    public required Guid Id { get; init; }

    /// <summary>The <see cref="ISearchSource.Type"/> that it belongs to.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    /// <summary>Address within the site, with a leading slash.</summary>
    public required string Url { get; init; }

    /// <summary>The id that the record had where it was imported from.</summary>
    public string? SourceId { get; init; }

    /// <summary>Other names by which it is cited (民法典, 民诉法). They match like the title and resolve citations.</summary>
    public IReadOnlyList<string> ShortTitles { get; init; } = [];

    /// <summary>发文字号 in any notation, 盘住建发[2020]171号 or 〔2020〕.</summary>
    public IReadOnlyList<string> DocumentNumbers { get; init; } = [];

    public string? Summary { get; init; }

    /// <summary>The text of a document without articles. Ignored when there are articles: text is indexed once.</summary>
    public string? Body { get; init; }

    /// <summary>The date that it is sorted and filtered by.</summary>
    public DateOnly? Date { get; init; }

    public Standing Standing { get; init; }

    /// <summary>The exact word for the standing (已废止, 部分失效), shown with the hit.</summary>
    public string? StandingLabel { get; init; }

    /// <summary>Facet name to value keys; labels come from <see cref="SearchFacetDefinition"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The parts (条) that are hits of their own, in reading order.</summary>
    public IReadOnlyList<SearchArticle> Articles { get; init; } = [];
}
