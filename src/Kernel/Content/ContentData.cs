using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>The parts of a version, keyed by name. A part that no installed module knows is kept untouched.</summary>
public sealed class ContentData
{
    /// <summary>Chinese stays readable in the database; enums are words.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly JsonObject _parts;

    private ContentData(JsonObject parts) => _parts = parts;

    public ContentData()
        : this([])
    {
    }

    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static ContentData Parse(string json) =>
        new(JsonNode.Parse(json) as JsonObject ?? throw new JsonException("Content data is a JSON object of parts."));

    /// <summary>The part, or an empty one where the item has none.</summary>
    public T Get<T>()
        where T : ContentPart, new() =>
        _parts[ContentPart.NameOf(typeof(T))].Deserialize<T>(Json) ?? new T();

    public ContentPart? Get(Type part) => (ContentPart?)_parts[ContentPart.NameOf(part)].Deserialize(part, Json);

    public ContentData Set(ContentPart part)
    {
        _parts[ContentPart.NameOf(part.GetType())] = JsonSerializer.SerializeToNode(part, part.GetType(), Json);
        return this;
    }

    /// <summary>Sets what a part says and keeps what it leaves empty: an import must not wipe out what editors added.</summary>
    internal ContentData Merge(ContentPart part)
    {
        var name = ContentPart.NameOf(part.GetType());
        if (_parts[name] is not JsonObject known)
        {
            return Set(part);
        }

        foreach (var (key, value) in JsonSerializer.SerializeToNode(part, part.GetType(), Json)!.AsObject())
        {
            if (value is not (null or JsonArray { Count: 0 }))
            {
                known[key] = value.DeepClone();
            }
        }

        return this;
    }

    /// <summary>The summary that the first part with one gives.</summary>
    public string? Summary => _parts.Select(p => (string?)p.Value?["summary"]).FirstOrDefault(s => !string.IsNullOrWhiteSpace(s));

    public override string ToString() => _parts.ToJsonString(Json);

    /// <summary>Hexadecimal SHA-256 of title and parts.</summary>
    internal static string HashOf(string title, string data) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(title + "\n" + data)));
}
