using System.Text.Json;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>One field that an action changed.</summary>
/// <param name="Field">Its label in Chinese.</param>
/// <param name="Before">As people read it, long text as an excerpt; null where there was nothing or nobody may see it.</param>
/// <param name="After">Likewise.</param>
public sealed record AuditChange(string Field, string? Before, string? After)
{
    /// <summary>What a row of the log holds; a row that cannot be read (nobody writes such) shows its text as it is.</summary>
    public static IReadOnlyList<AuditChange> Read(string? json)
    {
        if (json is null)
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<List<AuditChange>>(json, ContentData.Json) ?? [];
        }
        catch (JsonException)
        {
            return [new("无法识别的内容", null, json)];
        }
    }
}
