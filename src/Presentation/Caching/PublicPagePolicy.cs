using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using PanjinPropertyCms.Presentation.Themes;

namespace PanjinPropertyCms.Presentation.Caching;

/// <summary>
/// Keeps public pages per theme, encoding, chosen query keys and site generation. There are no tags to evict: a publish moves the
/// generation, and what was kept for the old one is never asked for again.
/// </summary>
internal sealed class PublicPagePolicy(SiteGeneration generation)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    internal void Request(OutputCacheContext context, string[] queryKeys)
    {
        var request = context.HttpContext.Request;
        var on = HttpMethods.IsGet(request.Method);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage) = (on, on, on);
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = queryKeys;
        // The page is made from what the key holds and nothing else. Otherwise one visitor's invented parameter would stand in the
        // links that the next one gets, and "*" or "br;q=0" would keep a body under the name of another encoding.
        if (request.QueryString.HasValue)
        {
            request.QueryString = QueryString.Create(queryKeys.SelectMany(k => request.Query[k].Select(v => KeyValuePair.Create(k, v))));
        }

        var encoding = Encoding(request);
        request.Headers.AcceptEncoding = encoding;
        rules.VaryByValues["t"] = context.HttpContext.GetTheme();
        rules.VaryByValues["e"] = encoding;
        rules.VaryByValues["g"] = generation.Current.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Refuses to keep anything but a good page without cookies that does not ask to be forgotten.</summary>
    internal static void Response(OutputCacheContext context)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = context.AllowCacheStorage
            && response.StatusCode == StatusCodes.Status200OK
            && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Three answers suffice; the raw header would split the cache by browser.</summary>
    private static string Encoding(HttpRequest request)
    {
        var text = request.Headers.AcceptEncoding.ToString();
        if (!text.Contains("q=0", StringComparison.OrdinalIgnoreCase))
        {
            // What browsers send; parsing the list would cost as much as the rest of a cached answer.
            return text.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : text.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "identity";
        }

        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Accepts("br") ? "br" : Accepts("gzip") ? "gzip" : "identity";

        bool Accepts(string name) => accepted.Any(a => a.Quality is not 0 && a.Value.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
