using System.Text.Json;
using System.Text.Json.Nodes;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>A site's <c>appsettings.json</c> with everything blanked that looks like a secret, for a backup without passphrase.</summary>
internal static class PublicSettings
{
    private static readonly string[] Secrets = ["password", "secret", "connectionstring", "token", "apikey", "privatekey", "credential"];

    internal static byte[] Of(byte[] json)
    {
        try
        {
            var root = JsonNode.Parse(json, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            Blank(root);
            return JsonSerializer.SerializeToUtf8Bytes(root, BackupFile.Json);
        }
        catch (JsonException)
        {
            // What cannot be read cannot be cleaned either.
            return "{}"u8.ToArray();
        }
    }

    private static void Blank(JsonNode? node)
    {
        foreach (var child in node is JsonArray array ? [.. array] : Array.Empty<JsonNode?>())
        {
            Blank(child);
        }

        foreach (var (name, child) in node is JsonObject group ? group.ToList() : [])
        {
            if (Secrets.Any(s => name.Contains(s, StringComparison.OrdinalIgnoreCase)))
            {
                node![name] = "";
            }
            else
            {
                Blank(child);
            }
        }
    }
}
