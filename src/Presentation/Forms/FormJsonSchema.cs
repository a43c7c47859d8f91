using System.Text.Json;
using System.Text.Json.Nodes;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>The same annotations as JSON Schema (draft 2020-12), for programs.</summary>
public static class FormJsonSchema
{
    public static JsonObject ToJsonSchema(this FormSchema schema)
    {
        var properties = new JsonObject();
        foreach (var field in schema.Fields.Where(f => f.Kind != FieldKind.Secret))
        {
            properties[JsonNamingPolicy.CamelCase.ConvertName(field.Name)] = Of(field);
        }

        var required = schema.Fields.Where(f => f.Required && f.Kind != FieldKind.Secret).Select(f => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(f.Name)).ToArray();
        var result = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Length > 0)
        {
            result["required"] = new JsonArray(required);
        }

        return result;
    }

    private static JsonObject Of(FormField field)
    {
        var schema = OfKind(field);
        schema["title"] = field.Label;
        if (field.Hint is { } hint)
        {
            schema["description"] = hint;
        }

        if (field.MaxLength is { } most)
        {
            schema["maxLength"] = most;
        }

        if (field.Range is { } range)
        {
            (schema["minimum"], schema["maximum"]) = (Convert.ToDecimal(range.Minimum, null), Convert.ToDecimal(range.Maximum, null));
        }

        return schema;
    }

    private static JsonObject OfKind(FormField field) => field.Kind switch
    {
        FieldKind.Html => new() { ["type"] = "string", ["contentMediaType"] = "text/html" },
        FieldKind.Date => new() { ["type"] = "string", ["format"] = "date" },
        FieldKind.DateTime => new() { ["type"] = "string", ["format"] = "date-time" },
        FieldKind.YesNo => new() { ["type"] = "boolean" },
        FieldKind.Number => new() { ["type"] = "integer" },
        FieldKind.Decimal => new() { ["type"] = "number" },
        FieldKind.Lines => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
        FieldKind.Rows => new() { ["type"] = "array", ["items"] = field.Row!.ToJsonSchema() },
        FieldKind.Address => new() { ["type"] = "string", ["format"] = "uri-reference" },
        FieldKind.Choice => new()
        {
            ["type"] = "string",
            ["oneOf"] = new JsonArray([.. field.Choices.Select(c => (JsonNode)new JsonObject { ["const"] = c.Value, ["title"] = c.Word })]),
        },
        _ => new() { ["type"] = "string" },
    };
}
