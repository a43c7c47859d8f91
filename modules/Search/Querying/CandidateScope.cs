using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>The part of the index that a request looks at before any facet: its dates, and the document it searches within.</summary>
internal sealed record CandidateScope(int FirstDay, int LastDay, string? WithinKey)
{
    /// <summary>Articles kept with a hit.</summary>
    internal const int ArticlesPerHit = 3;

    internal int MostArticles => WithinKey is null ? ArticlesPerHit : int.MaxValue;

    internal static CandidateScope Of(SearchRequest request) => new(
        request.DateFrom is { } from ? from.DayNumber + 1 : 0,
        request.DateTo is { } to ? to.DayNumber + 1 : int.MaxValue,
        request.Within is { } id ? BlockBuilder.KeyOf(id) : null);

    /// <summary>An undated document is on no day: any limit at all leaves it out.</summary>
    internal bool Holds(int day) => day == 0 ? FirstDay == 0 && LastDay == int.MaxValue : day >= FirstDay && day <= LastDay;
}
