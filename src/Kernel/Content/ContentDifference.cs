using PanjinPropertyCms.Kernel.Audit;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>What is different between two versions, for the audit log: the title and the fields of the parts.</summary>
internal static class ContentDifference
{
    /// <summary>A draft against the version that it follows.</summary>
    internal static IReadOnlyList<AuditChange> Of(string title, ContentData data, ContentDraft draft) =>
        [.. Title(title, draft.Title), .. draft.Parts.SelectMany(p => AuditDiff.Of(data.Get(p.GetType()), p))];

    /// <summary>What is published against what was public; nothing where nothing was.</summary>
    internal static IReadOnlyList<AuditChange> Of(ContentRecord? before, ContentRecord after, IEnumerable<Type> parts) =>
        before is null ? [] : [.. Title(before.Version.Title, after.Version.Title), .. parts.SelectMany(p => AuditDiff.Of(before.Data.Get(p), after.Data.Get(p)))];

    private static IEnumerable<AuditChange> Title(string before, string after) => AuditDiff.Of("标题", before, after) is { } change ? [change] : [];
}
