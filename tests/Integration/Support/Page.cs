using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PanjinPropertyCms.Integration.Support;

/// <summary>An answer of the site, as a person or a machine reads it.</summary>
public sealed class Page(string path, HttpResponseMessage response, string body)
{
    private IHtmlDocument? _document;

    public string Path => path;

    public HttpStatusCode Status => response.StatusCode;

    public string Body => body;

    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(body);

    public string? MediaType => response.Content.Headers.ContentType?.MediaType;

    public bool IsHtml => MediaType == "text/html";

    public string? Location => response.Headers.Location?.ToString();

    /// <summary>A header's values joined; null when it is missing.</summary>
    public string? Header(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public string? Meta(string name) => Document.QuerySelector($"meta[name=\"{name}\"]")?.GetAttribute("content");

    public string TextOf(string selector) => Document.QuerySelector(selector)?.TextContent.Trim() ?? throw new Xunit.Sdk.XunitException($"{path} has no “{selector}”:\n{body}");

    /// <summary>The words that a person reads: without scripts and head.</summary>
    public string Words => Document.Body?.Text() ?? "";

    public IReadOnlyList<string> Links => [.. Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)];
}
