using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Contents.Controllers;

/// <summary>What is published, for programs.</summary>
internal static class ContentsApi
{
    private const int MostRows = 200;

    internal static void MapContentsApi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/contents", List).WithTags("内容").WithSummary("已发布的内容，新的在前");

    /// <param name="type">For example Regulation; empty lists every type.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">1 to 200; default 20.</param>
    private static async Task<Results<Ok<ContentsAnswer>, ProblemHttpResult>> List(CmsDbContext db, ContentTypes types, CancellationToken cancellationToken, string? type, string? page, string? size)
    {
        var on = types.All.Where(t => string.IsNullOrEmpty(type) || string.Equals(t.Name, type, StringComparison.OrdinalIgnoreCase)).ToDictionary(t => t.Name);
        if (on.Count == 0)
        {
            return TypedResults.Problem($"没有名为 {type} 的内容类型。现有：{string.Join("、", types.All.Select(t => t.Name))}。", statusCode: StatusCodes.Status400BadRequest);
        }

        var (number, rows) = (Read(page, 1, 100_000), Read(size, 20, MostRows));
        var names = on.Keys.ToList();
        var items = db.Set<ContentItem>().AsNoTracking().Where(i => names.Contains(i.Type) && i.Status == ContentStatus.Published);
        var total = await items.CountAsync(cancellationToken);
        var shown = await items.OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Skip((number - 1) * rows).Take(rows).ToListAsync(cancellationToken);
        return TypedResults.Ok(new ContentsAnswer(total,
            [.. shown.Select(i => new ContentsAnswerItem(i.Id, i.SourceId, i.Type, i.DisplayText, on[i.Type].UrlOf(i.Slug), i.Summary, i.PublishedUtc!.Value, i.ModifiedUtc))]));
    }

    private static int Read(string? text, int otherwise, int most) => int.TryParse(text, out var number) ? Math.Clamp(number, 1, most) : otherwise;
}

/// <param name="Total">On all pages.</param>
public sealed record ContentsAnswer(int Total, IReadOnlyList<ContentsAnswerItem> Items);

/// <param name="SourceId">The id in the file that it was imported from.</param>
/// <param name="Url">Site-relative.</param>
/// <param name="PublishedUtc">First published here.</param>
public sealed record ContentsAnswerItem(Guid Id, string? SourceId, string Type, string Title, string Url, string? Summary, DateTime PublishedUtc, DateTime ModifiedUtc);
