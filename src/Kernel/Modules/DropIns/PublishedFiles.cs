using System.Text.Json;

namespace PanjinPropertyCms.Kernel.Modules.DropIns;

/// <summary>The files that a publish wrote, by its own lists: the mark of a folder that was copied whole.</summary>
internal static class PublishedFiles
{
    private static readonly string[] Managed = ["runtime", "resources", "native"];

    /// <summary>The files that <c>{name}.deps.json</c> names, relative to the folder, with slashes.</summary>
    /// <exception cref="JsonException">The list is cut off or no list.</exception>
    internal static IReadOnlyList<string> OfDependencies(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Members(Member(document.RootElement, "targets")).SelectMany(t => Members(t.Value)).SelectMany(l => OfLibrary(l.Value)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The files below <c>wwwroot</c> that <c>{name}.staticwebassets.endpoints.json</c> names, relative to the folder.</summary>
    /// <exception cref="JsonException">The list is cut off or no list.</exception>
    internal static IReadOnlyList<string> OfStaticAssets(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Member(document.RootElement, "Endpoints") is { ValueKind: JsonValueKind.Array } endpoints
            ? [.. endpoints.EnumerateArray().Select(e => Member(e, "AssetFile")).Where(f => f.ValueKind == JsonValueKind.String).Select(f => "wwwroot/" + f.GetString()).Distinct().Order(StringComparer.Ordinal)]
            : [];
    }

    // Published, a library's file lies flat beside the module; its translations in a folder of the language; what depends on the platform keeps its path.
    private static IEnumerable<string> OfLibrary(JsonElement library) =>
    [
        .. Managed.SelectMany(kind => Members(Member(library, kind))).Where(f => !f.Name.EndsWith("/_._", StringComparison.Ordinal)).Select(f =>
            (Member(f.Value, "locale") is { ValueKind: JsonValueKind.String } locale ? locale.GetString() + "/" : "") + f.Name[(f.Name.LastIndexOf('/') + 1)..]),
        .. Members(Member(library, "runtimeTargets")).Select(f => f.Name),
    ];

    private static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    private static IEnumerable<JsonProperty> Members(JsonElement parent) => parent.ValueKind == JsonValueKind.Object ? parent.EnumerateObject() : [];
}
