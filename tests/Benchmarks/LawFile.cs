using System.IO.Compression;
using System.Text.Json;

namespace PanjinPropertyCms.Benchmarks;

internal sealed record LawRecord(string Id, string Title, string Body);

/// <summary>Reads JSON Lines of {id, title, body, …}, plain or .gz.</summary>
internal static class LawFile
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static List<LawRecord> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        var laws = new List<LawRecord>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) laws.Add(JsonSerializer.Deserialize<LawRecord>(line, Web)!);
        }
        return laws;
    }
}
