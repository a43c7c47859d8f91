using System.Text.Json;
using System.Text.Json.Nodes;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>
/// Reads a stored group. What does not fit the class any more (an older version wrote it, somebody edited the row) falls back to its
/// default, field by field: a wrong word in a setting must never take the site down.
/// </summary>
internal static class StoredSettings
{
    /// <summary>A null where the class wants a text does not fit either.</summary>
    private static readonly JsonSerializerOptions Json = new(ContentData.Json) { RespectNullableAnnotations = true };

    internal static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), ContentData.Json);

    /// <param name="type">The group's class; it has a constructor without parameters.</param>
    /// <param name="stored">What the database holds.</param>
    /// <param name="problems">Gets the names of the fields that fell back; empty when all fit.</param>
    internal static object Read(Type type, string stored, List<string> problems)
    {
        try
        {
            return JsonSerializer.Deserialize(stored, type, Json) ?? Default(type, "全部", problems);
        }
        catch (JsonException)
        {
            return ReadFields(type, stored, problems);
        }
    }

    private static object ReadFields(Type type, string stored, List<string> problems)
    {
        if (Parse(stored) is not { } fields)
        {
            return Default(type, "全部", problems);
        }

        var good = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (Fits(type, name, value))
            {
                good[name] = value?.DeepClone();
            }
            else
            {
                problems.Add(name);
            }
        }

        return good.Deserialize(type, Json)!;
    }

    private static bool Fits(Type type, string name, JsonNode? value)
    {
        try
        {
            return new JsonObject { [name] = value?.DeepClone() }.Deserialize(type, Json) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonObject? Parse(string stored)
    {
        try
        {
            return JsonNode.Parse(stored) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object Default(Type type, string field, List<string> problems)
    {
        problems.Add(field);
        return Activator.CreateInstance(type)!;
    }
}
