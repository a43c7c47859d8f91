using System.Linq.Expressions;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Contents.Lists;

/// <summary>What a list can be narrowed to by where its items stand. Some of them overlap: a published item may have a draft and a schedule.</summary>
/// <param name="Key">As the address holds it.</param>
/// <param name="Label">On the chip.</param>
internal sealed record ContentState(string Key, string Label, Expression<Func<ContentItem, bool>> Is, Func<ContentCounts, int> Of)
{
    internal const string QueryKey = "status";

    internal static readonly IReadOnlyList<ContentState> All =
    [
        new("draft", "草稿", i => i.Status == ContentStatus.Draft, c => c.Draft),
        new("review", "待审", i => i.Status == ContentStatus.Submitted || i.SubmittedUtc != null, c => c.Review),
        new("scheduled", "已排期", i => i.PublishAtUtc != null || i.WithdrawAtUtc != null, c => c.Scheduled),
        new("problem", "定时未成", i => i.ScheduleProblem != null, c => c.Problem),
        new("published", "已发布", i => i.Status == ContentStatus.Published, c => c.Published),
        new("edited", "有未发布的修改", i => i.Status == ContentStatus.Published && i.LatestNumber > i.PublishedNumber, c => c.Edited),
        new("withdrawn", "已撤下", i => i.Status == ContentStatus.Withdrawn, c => c.Withdrawn),
        new("superseded", "已被替代", i => i.Status == ContentStatus.Superseded, c => c.Superseded),
        new("removed", "已删除", i => i.Status == ContentStatus.Removed, c => c.Removed),
    ];

    internal static ContentState? Find(string? key) => All.FirstOrDefault(s => s.Key == key);
}

/// <summary>How many items stand where, from one query.</summary>
internal sealed class ContentCounts
{
    public string Type { get; init; } = "";

    public int All { get; init; }

    public int Draft { get; init; }

    public int Review { get; init; }

    public int Scheduled { get; init; }

    public int Problem { get; init; }

    public int Published { get; init; }

    public int Edited { get; init; }

    public int Withdrawn { get; init; }

    public int Superseded { get; init; }

    public int Removed { get; init; }

    public int Mine { get; init; }

    public int Imported { get; init; }

    public int Moved { get; init; }

    /// <summary>One row for each type that has items.</summary>
    /// <param name="items">Already narrowed to what the person sees.</param>
    /// <param name="me">Whose items count as their own.</param>
    internal static IQueryable<ContentCounts> Of(IQueryable<ContentItem> items, Guid? me) => items.GroupBy(i => i.Type).Select(g => new ContentCounts
    {
        Type = g.Key,
        All = g.Count(),
        Draft = g.Count(i => i.Status == ContentStatus.Draft),
        Review = g.Count(i => i.Status == ContentStatus.Submitted || i.SubmittedUtc != null),
        Scheduled = g.Count(i => i.PublishAtUtc != null || i.WithdrawAtUtc != null),
        Problem = g.Count(i => i.ScheduleProblem != null),
        Published = g.Count(i => i.Status == ContentStatus.Published),
        Edited = g.Count(i => i.Status == ContentStatus.Published && i.LatestNumber > i.PublishedNumber),
        Withdrawn = g.Count(i => i.Status == ContentStatus.Withdrawn),
        Superseded = g.Count(i => i.Status == ContentStatus.Superseded),
        Removed = g.Count(i => i.Status == ContentStatus.Removed),
        Mine = g.Count(i => i.OwnerId == me),
        Imported = g.Count(i => i.SourceId != null),
        Moved = g.Count(i => i.Origin == ContentOrigin.Migrated),
    });
}
