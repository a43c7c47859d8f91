using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Contents.Controllers;

/// <summary>One item with its fields, for programs: the public version for everybody, the latest one for those who work with it.</summary>
internal static class ContentItemApi
{
    internal static void MapContentItemApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/contents/{id:guid}", Published).WithTags("内容").WithSummary("一条已发布的内容和它的各个字段");
        routes.MapGet("/api/v1/contents/{id:guid}/latest", Latest).WithTags("内容").WithSummary("最新一版，包括草稿；要登录并有权限").RequireAuthorization(KernelPermissions.UseConsole);
    }

    private static async Task<Results<Ok<ContentAnswer>, ProblemHttpResult>> Published(Guid id, IContentStore store, ContentTypes types, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } item || types.All.FirstOrDefault(t => t.Name == item.Type) is not { } type)
        {
            return Missing();
        }

        if (item is { Status: ContentStatus.Removed, PublishedNumber: not null })
        {
            return TypedResults.Problem($"删除原因：{item.StatusReason}", statusCode: StatusCodes.Status410Gone, title: $"“{item.DisplayText}”已经删除");
        }

        return await store.ReadPublishedAsync(id, cancellationToken) is { } record ? TypedResults.Ok(AnswerOf(record, type)) : Missing();
    }

    private static async Task<IResult> Latest(Guid id, ContentDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        var opened = await desk.OpenAsync(id, cancellationToken);
        return opened.Done ? TypedResults.Ok(AnswerOf(opened.Value.Record, opened.Value.Type)) : opened.ToProblem();
    }

    private static ProblemHttpResult Missing() => TypedResults.Problem("没有已发布的内容用这个编号。", statusCode: StatusCodes.Status404NotFound, title: "没有找到");

    private static ContentAnswer AnswerOf(ContentRecord record, ContentTypeDefinition type)
    {
        var (item, version) = (record.Item, record.Version);
        var stored = JsonNode.Parse(version.Data)!.AsObject();
        // Parts of a module that is gone are kept in the database; they are nobody's to read.
        var parts = type.Parts.Select(p => ContentPart.NameOf(p)).Where(stored.ContainsKey).ToDictionary(p => p, p => stored[p]!.DeepClone());
        return new ContentAnswer(item.Id, item.SourceId, item.Type, version.Title, type.UrlOf(item.Slug), item.Status.ToString(), item.StatusReason,
            version.Number, item.PublishedUtc, item.ModifiedUtc, parts);
    }
}

/// <param name="SourceId">The id in the file that it was imported from.</param>
/// <param name="Url">Site-relative.</param>
/// <param name="Status">Published or Withdrawn; the latest version of others has theirs.</param>
/// <param name="StatusReason">Why it was withdrawn.</param>
/// <param name="Version">The number of the version that the fields are of.</param>
/// <param name="PublishedUtc">First published here.</param>
/// <param name="Parts">The fields of each part by its name.</param>
public sealed record ContentAnswer(
    Guid Id, string? SourceId, string Type, string Title, string Url, string Status, string? StatusReason, int Version, DateTime? PublishedUtc, DateTime ModifiedUtc,
    IReadOnlyDictionary<string, JsonNode> Parts);
