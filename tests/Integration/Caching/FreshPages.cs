namespace PanjinPropertyCms.Integration.Caching;

/// <summary>Pages that do not come from the cache, to compare with those that do.</summary>
internal static class FreshPages
{
    internal static readonly string[] Paths =
        ["/", "/notices", "/regulations", "/regulations/1", "/notices/1", "/feeds/notices.atom", "/sitemap.xml", "/kiosk", "/kiosk/notices", "/kiosk/regulations/1"];

    private static int _count;

    /// <summary>The cache keeps pages by host: a host that was never asked for gets a page made for it.</summary>
    internal static async Task<Page> FreshAsync(this TestSite site, string path)
    {
        var host = $"fresh{Interlocked.Increment(ref _count)}.example";
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var response = await site.Client.SendAsync(request);
        return new Page(path, response, (await response.Content.ReadAsStringAsync()).Replace(host, site.Url.Authority, StringComparison.Ordinal));
    }
}
