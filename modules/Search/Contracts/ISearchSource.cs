namespace PanjinPropertyCms.Search.Contracts;

/// <summary>One kind of searchable thing. A module that publishes something registers one; the index asks, it is never told.</summary>
public interface ISearchSource
{
    /// <summary>Stable key of the kind ("Regulation"); stored in the index and used as the <c>type</c> filter.</summary>
    string Type { get; }

    /// <summary>What residents call the kind (政策法规).</summary>
    string DisplayName { get; }

    /// <summary>The filters that this kind offers beside its type and date.</summary>
    IReadOnlyList<SearchFacetDefinition> Facets { get; }

    /// <summary>Everything that the public may find, for a rebuild. Streamed: the whole need never be in memory.</summary>
    IAsyncEnumerable<SearchDocument> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>The present state of some documents. An id that is missing in the answer is removed from the index.</summary>
    Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
