using System.Globalization;

namespace PanjinPropertyCms.Contents.Lists;

/// <summary>A chosen row: an item and the revision that the person saw.</summary>
internal readonly record struct BulkChoice(Guid Id, int Revision)
{
    /// <summary>One page of a list at most.</summary>
    internal const int Most = 100;

    /// <summary>The rows that a form names, each once; what is no choice is left out.</summary>
    internal static IReadOnlyList<BulkChoice> ReadAll(IEnumerable<string?> texts) => [.. texts.Select(Read).OfType<BulkChoice>().DistinctBy(c => c.Id).Take(Most)];

    private static BulkChoice? Read(string? text)
    {
        var parts = (text ?? "").Split('.');
        return parts.Length == 2 && Guid.TryParseExact(parts[0], "N", out var id) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? new BulkChoice(id, revision) : null;
    }
}
