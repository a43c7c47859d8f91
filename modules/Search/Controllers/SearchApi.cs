using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Builder;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Following;
using PanjinPropertyCms.Search.Services;

namespace PanjinPropertyCms.Search.Controllers;

/// <summary>The search for programs.</summary>
internal static class SearchApi
{
    internal static void MapSearchApi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/search", Search).WithTags("搜索").WithSummary("全文检索：以文件计数，命中的条文列在文件之下");

    /// <param name="q">What is searched for; empty lists everything, newest first.</param>
    /// <param name="type">Only this type of content, for example Regulation.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">1 to 50; default 20.</param>
    private static Results<Ok<SearchAnswer>, ProblemHttpResult> Search(HttpRequest request, ISearchEngine engine, SearchSources sources, CancellationToken cancellationToken, string? q, string? type, string? page, string? size)
    {
        var wanted = int.TryParse(size, out var number) ? Math.Clamp(number, 1, SearchRequest.MaxSize) : 20;
        var asked = SearchAddress.ToRequest(new ListAddress(request), sources.Catalogue.Facets.Select(f => f.Name).Where(f => f != SearchFacetDefinition.TypeName), wanted);
        var result = engine.Search(asked with { Type = string.IsNullOrEmpty(type) ? null : type }, cancellationToken);
        if (!result.Ready)
        {
            request.HttpContext.Response.Headers.RetryAfter = "10";
            return TypedResults.Problem("索引正在建立，请稍后再试。", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return TypedResults.Ok(new SearchAnswer(result.Query, result.Total,
            [.. result.Items.Select(i => new SearchAnswerItem(i.Id, i.SourceId, i.Type, i.Title, i.Url, i.Snippet.Html, i.Score, i.StandingLabel,
                [.. i.Articles.Select(a => new SearchAnswerArticle(a.Number, a.Label, a.Url, a.Snippet.Html))]))],
            result.Facets, Suggestion: null));
    }
}

/// <param name="Query">What was searched for.</param>
/// <param name="Total">Documents on all pages.</param>
/// <param name="Suggestion">Another wording that would find more; null where there is none.</param>
public sealed record SearchAnswer(string Query, int Total, IReadOnlyList<SearchAnswerItem> Items, IReadOnlyList<SearchFacet> Facets, string? Suggestion);

/// <param name="SourceId">The id in the file that it was imported from.</param>
/// <param name="Url">Site-relative.</param>
/// <param name="Snippet">HTML with <c>mark</c> elements only.</param>
public sealed record SearchAnswerItem(Guid Id, string? SourceId, string Type, string Title, string Url, string Snippet, float Score, string? Validity, IReadOnlyList<SearchAnswerArticle> Articles);

/// <param name="Snippet">HTML with <c>mark</c> elements only.</param>
public sealed record SearchAnswerArticle(string Number, string Label, string Url, string Snippet);
