using System.Text.Json;

namespace PanjinPropertyCms.Contents.Lists;

/// <summary>How an action on many rows went: how many were done, and for each reason which rows were refused.</summary>
/// <param name="What">发布, 撤下.</param>
internal sealed record BulkReport(string What, int Done, IReadOnlyDictionary<string, IReadOnlyList<Guid>> Refused)
{
    internal const string Key = "Bulk";

    internal int RefusedCount => Refused.Sum(r => r.Value.Count);

    /// <summary>The titles of the rows that were refused; filled when it is shown.</summary>
    internal IReadOnlyDictionary<Guid, string> Titles { get; init; } = new Dictionary<Guid, string>();

    internal string Sentence => (Done, RefusedCount) switch
    {
        (_, 0) => $"{What}：{Done} 件都做好了。",
        (0, var refused) => $"{What}：{refused} 件都没有做成，原因见下。",
        (var done, var refused) => $"{What}：{done} 件做好了，{refused} 件没有做成，原因见下。",
    };

    /// <summary>Small enough for the cookie that carries it over the redirect: ids without titles, each reason once.</summary>
    internal string Pack() => JsonSerializer.Serialize(new Packed(What, Done, Refused.ToDictionary(r => r.Key, r => r.Value.Select(id => Convert.ToBase64String(id.ToByteArray())).ToList())));

    internal static BulkReport? Unpack(string? text)
    {
        var packed = text is null ? null : JsonSerializer.Deserialize<Packed>(text);
        return packed is null ? null : new BulkReport(packed.What, packed.Done, packed.Refused.ToDictionary(r => r.Key, r => (IReadOnlyList<Guid>)[.. r.Value.Select(id => new Guid(Convert.FromBase64String(id)))]));
    }

    private sealed record Packed(string What, int Done, Dictionary<string, List<string>> Refused);
}
