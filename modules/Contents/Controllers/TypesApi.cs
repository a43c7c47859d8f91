using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Forms;

namespace PanjinPropertyCms.Contents.Controllers;

/// <summary>The kinds of content and what each is made of, for programs that read exports or fill in imports.</summary>
internal static class TypesApi
{
    internal static void MapTypesApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/contents/types", List).WithTags("内容").WithSummary("内容类型");
        routes.MapGet("/api/v1/contents/types/{type}", One).WithTags("内容").WithSummary("一种内容的 JSON Schema（2020-12），与编辑表单出自同一处");
    }

    private static Ok<IReadOnlyList<ContentTypeAnswer>> List(ContentTypes types) =>
        TypedResults.Ok<IReadOnlyList<ContentTypeAnswer>>([.. types.All.Select(t => new ContentTypeAnswer(t.Name, t.DisplayName, t.Path, $"/api/v1/contents/types/{t.Name}"))]);

    private static Results<Ok<JsonObject>, ProblemHttpResult> One(string type, ContentTypes types) =>
        types.All.FirstOrDefault(t => string.Equals(t.Name, type, StringComparison.OrdinalIgnoreCase)) is { } definition
            ? TypedResults.Ok(SchemaOf(definition))
            : TypedResults.Problem($"没有名为 {type} 的内容类型。现有：{string.Join("、", types.All.Select(t => t.Name))}。", statusCode: StatusCodes.Status404NotFound);

    /// <summary>The title, and each part under the name that it is stored by.</summary>
    internal static JsonObject SchemaOf(ContentTypeDefinition type)
    {
        var properties = new JsonObject { ["title"] = new JsonObject { ["type"] = "string", ["title"] = "标题", ["maxLength"] = Models.EditorForm.LongestTitle } };
        foreach (var part in type.Parts)
        {
            properties[ContentPart.NameOf(part)] = FormSchema.Of(part).ToJsonSchema();
        }

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"/api/v1/contents/types/{type.Name}",
            ["title"] = type.DisplayName,
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray("title"),
        };
    }
}

/// <param name="Name">As it stands in addresses and exports.</param>
/// <param name="DisplayName">In Chinese.</param>
/// <param name="Path">The address of its column, site-relative.</param>
/// <param name="Schema">The address of its JSON Schema.</param>
public sealed record ContentTypeAnswer(string Name, string DisplayName, string Path, string Schema);
