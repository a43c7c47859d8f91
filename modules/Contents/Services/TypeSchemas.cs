using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PanjinPropertyCms.Contents.Controllers;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>Shows the schema of every content type among the components of the OpenAPI document, as <c>Content.Notice</c>.</summary>
internal sealed class TypeSchemas(ContentTypes types) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var type in types.All)
        {
            document.Components.Schemas[ContentTypeDefinition.ChangeKindOf(type.Name)] = Convert(TypesApi.SchemaOf(type));
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Convert(JsonObject json) => new()
    {
        Title = (string?)json["title"],
        Description = (string?)json["description"],
        Format = (string?)json["format"],
        MaxLength = (int?)json["maxLength"],
        Const = (string?)json["const"],
        Type = (string?)json["type"] switch
        {
            "object" => JsonSchemaType.Object,
            "array" => JsonSchemaType.Array,
            "integer" => JsonSchemaType.Integer,
            "number" => JsonSchemaType.Number,
            "boolean" => JsonSchemaType.Boolean,
            "string" => JsonSchemaType.String,
            _ => null,
        },
        Items = json["items"] is JsonObject items ? Convert(items) : null,
        Properties = (json["properties"] as JsonObject)?.ToDictionary(p => p.Key, p => (IOpenApiSchema)Convert((JsonObject)p.Value!)),
        Required = (json["required"] as JsonArray)?.Select(r => (string)r!).ToHashSet(),
        OneOf = (json["oneOf"] as JsonArray)?.Select(o => (IOpenApiSchema)Convert((JsonObject)o!)).ToList(),
    };
}
