using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>Where an item stands, in words.</summary>
internal static class ItemWords
{
    /// <summary>One word.</summary>
    internal static string Word(this ContentStatus status) => status switch
    {
        ContentStatus.Draft => "草稿",
        ContentStatus.Submitted => "待审",
        ContentStatus.Published => "已发布",
        ContentStatus.Withdrawn => "已撤下",
        ContentStatus.Superseded => "已被替代",
        _ => "已删除",
    };

    /// <summary>The class of the tag beside it.</summary>
    internal static string Tone(this ContentStatus status) => status switch
    {
        ContentStatus.Published => "ok",
        ContentStatus.Submitted => "warn",
        ContentStatus.Draft => "plain-tag",
        _ => "bad",
    };

    /// <summary>One sentence: what readers see and what is under way.</summary>
    internal static string Sentence(ContentRecord record)
    {
        var (item, version) = (record.Item, record.Version);
        var draft = $"第 {version.Number} 版由{version.AuthorName}在 {version.CreatedUtc.ToMinute()} 保存";
        var under = item.HasDraft && item.PublishedNumber is not null ? $"另有一份没有发布的修改：{draft}{(item.IsAwaitingReview ? "，正在等审核" : "")}。" : "";
        return Standing(item, draft) + under + Schedule(item);
    }

    /// <summary>What waits for somebody, for a list; null when nothing does.</summary>
    internal static string? Waiting(ContentItem item) =>
        item.ScheduleProblem is not null ? "定时没有成功，要处理"
        : item.IsAwaitingReview ? item.SubmittedUtc is { } since ? $"{since.ToMinute()} 送审，等审核" : "等审核"
        : item.ReviewNote is not null ? "已退回，等修改"
        : item.PublishAtUtc is { } publish ? $"将在 {publish.ToMinute()} 发布"
        : item.WithdrawAtUtc is { } withdraw ? $"将在 {withdraw.ToMinute()} 撤下"
        : item.Status == ContentStatus.Published && item.HasDraft ? "有没发布的修改"
        : null;

    private static string Standing(ContentItem item, string draft) => item.Status switch
    {
        ContentStatus.Draft => $"草稿，读者还看不到。{draft}。",
        ContentStatus.Submitted => $"已送审，等审核；读者还看不到。{draft}。",
        ContentStatus.Published => $"已发布，读者看到的是第 {item.PublishedNumber} 版，首次发布在 {item.PublishedUtc?.ToMinute()}。",
        ContentStatus.Withdrawn => "已撤下：读者打开网址仍能看到正文，上方写着撤下的原因。",
        ContentStatus.Superseded => "已由另一条代替：打开它的网址会转到那一条。",
        _ when item.PublishedNumber is null => "已删除，读者从来没有见过它。",
        _ => "已删除：打开它的网址会看到“已经撤下”和删除的原因。",
    };

    private static string Schedule(ContentItem item) => (item.PublishAtUtc, item.WithdrawAtUtc) switch
    {
        ({ } publish, { } withdraw) => $"将在 {publish.ToMinute()} 自动发布，{withdraw.ToMinute()} 自动撤下。",
        ({ } publish, null) => $"将在 {publish.ToMinute()} 自动发布。",
        (null, { } withdraw) => $"将在 {withdraw.ToMinute()} 自动撤下。",
        _ => "",
    };
}
