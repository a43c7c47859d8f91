using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace PanjinPropertyCms.Presentation.Lists;

/// <summary>The state of a list as its address holds it, and the addresses of its neighbours.</summary>
public sealed class ListAddress(HttpRequest request)
{
    private const string PageKey = "page";

    private string Path => request.PathBase.Add(request.Path).ToUriComponent();

    public bool Has(string key, string value) => request.Query[key].Contains(value);

    public string? Value(string key) => request.Query[key].FirstOrDefault() is { Length: > 0 } value ? value : null;

    public IReadOnlyList<string> Values(string key) => [.. request.Query[key].Where(v => !string.IsNullOrEmpty(v)).Select(v => v!).Distinct()];

    /// <summary>The same list with one value added or taken out, on its first page.</summary>
    public string Toggle(string key, string value)
    {
        var values = Values(key);
        return With(key, values.Contains(value) ? [.. values.Where(v => v != value)] : [.. values, value]);
    }

    /// <summary>The same list with a key set; null removes it. Any key but the page leads back to the first page.</summary>
    public string With(string key, params string?[] values)
    {
        var query = request.Query.Where(q => q.Key != key && q.Key != PageKey).ToDictionary(q => q.Key, q => q.Value);
        query[key] = new StringValues([.. values.Where(v => !string.IsNullOrEmpty(v))]);
        var pairs = query.SelectMany(q => q.Value.Where(v => !string.IsNullOrEmpty(v)).Select(v => KeyValuePair.Create(q.Key, v!)));
        return Path + new QueryBuilder(pairs).ToQueryString();
    }

    public string Page(int number) => With(PageKey, number > 1 ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
}
