namespace PanjinPropertyCms.Integration.Pages;

/// <summary>What every page must have, whoever made it (网页设计规范, WCAG, this site's own rules). Each fault is a line.</summary>
internal static class MandatoryTags
{
    private static readonly string[] Always = ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
    private static readonly string[] OfDocuments = ["ArticleTitle", "PubDate", "ContentSource"];

    internal static IEnumerable<string> FaultsOf(Page page)
    {
        foreach (var name in Always.Where(n => string.IsNullOrWhiteSpace(page.Meta(n))))
        {
            yield return $"{page.Path}: meta {name} is missing";
        }

        if (OfDocuments.Any(n => page.Meta(n) is not null))
        {
            foreach (var name in OfDocuments.Where(n => string.IsNullOrWhiteSpace(page.Meta(n))))
            {
                yield return $"{page.Path}: meta {name} is missing beside others of a document";
            }

            if (page.Meta("PubDate") is { } date && !DateTime.TryParseExact(date, "yyyy-MM-dd HH:mm", null, System.Globalization.DateTimeStyles.None, out _))
            {
                yield return $"{page.Path}: PubDate is {date}";
            }
        }

        var document = page.Document;
        if (document.QuerySelectorAll("h1").Length != 1)
        {
            yield return $"{page.Path}: {document.QuerySelectorAll("h1").Length} h1";
        }

        if (document.DocumentElement.GetAttribute("lang") != "zh-CN")
        {
            yield return $"{page.Path}: lang is {document.DocumentElement.GetAttribute("lang")}";
        }

        if (string.IsNullOrWhiteSpace(document.Title))
        {
            yield return $"{page.Path}: no title";
        }

        if (page.Meta("robots") != "noindex" && document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is not { } canonical)
        {
            yield return $"{page.Path}: may be indexed but has no canonical link";
        }

        foreach (var script in document.QuerySelectorAll("script:not([src])").Where(s => s.GetAttribute("type") != "application/ld+json"))
        {
            yield return $"{page.Path}: inline script {script.TextContent[..Math.Min(40, script.TextContent.Length)]}";
        }

        foreach (var element in document.All.Where(e => e.LocalName == "style" || e.HasAttribute("style") || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))))
        {
            yield return $"{page.Path}: inline style or handler on {element.LocalName}";
        }

        foreach (var twice in document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1))
        {
            yield return $"{page.Path}: id {twice.Key} stands {twice.Count()} times";
        }

        foreach (var fault in HeaderFaultsOf(page))
        {
            yield return fault;
        }
    }

    internal static IEnumerable<string> HeaderFaultsOf(Page page)
    {
        var policy = page.Header("Content-Security-Policy");
        if (policy is null || !policy.Contains("script-src 'self'", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal))
        {
            yield return $"{page.Path}: Content-Security-Policy is {policy}";
        }

        foreach (var (name, value) in new[] { ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin"), ("X-Frame-Options", "SAMEORIGIN") })
        {
            if (page.Header(name) != value)
            {
                yield return $"{page.Path}: {name} is {page.Header(name)}";
            }
        }

        foreach (var name in new[] { "Set-Cookie", "Server", "X-Powered-By" }.Where(n => page.Header(n) is not null))
        {
            yield return $"{page.Path}: header {name} is sent";
        }
    }
}
