using System.IO.Compression;
using System.Text.Json;

namespace PanjinPropertyCms.Benchmarks;

internal sealed record LawRecord(string Id, string Title, string Body);

/// <summary>Reads JSON Lines of {id, title, body, …}, plain or .gz.</summary>
internal static class LawFile
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static List<LawRecord> Read(string path) =>
        [.. Lines(path).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<LawRecord>(l, Web)!)];

    public static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
