using System.Globalization;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Search.Services;

/// <summary>Reads a search from an address. What is malformed counts as not said.</summary>
internal static class SearchAddress
{
    internal const string Newest = "newest";

    internal static SearchRequest ToRequest(ListAddress address, IEnumerable<string> facets, int size) => new()
    {
        Text = address.Value("q"),
        Page = Pager.Read(address.Value("page")),
        Size = size,
        Sort = address.Value("sort") == Newest ? SearchSort.Newest : SearchSort.Relevance,
        DateFrom = Day(address.Value("from")),
        DateTo = Day(address.Value("to")),
        Within = Guid.TryParse(address.Value("within"), out var id) ? id : null,
        Filters = facets.Select(f => (f, Values: address.Values(f))).Where(f => f.Values.Count > 0).ToDictionary(f => f.f, f => f.Values),
    };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
