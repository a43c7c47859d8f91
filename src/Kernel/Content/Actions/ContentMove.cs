using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>What may be done with an item, as the console offers it.</summary>
public enum ContentMove
{
    Edit,
    Submit,
    Return,
    Publish,
    Schedule,
    Withdraw,
    Supersede,
    Remove,
    ChangeAddress,
    ChangeOwner,
    RestoreVersion,
    Clone,
}

/// <summary>Which right a move takes and where an item must stand for it. The actions refuse by it and the console offers by it.</summary>
public static class ContentMoves
{
    /// <summary>The right to publish; the right to edit is enough for the others.</summary>
    public static bool TakesPublishing(this ContentMove move) =>
        move is ContentMove.Return or ContentMove.Publish or ContentMove.Schedule or ContentMove.Withdraw or ContentMove.Supersede or ContentMove.Remove or ContentMove.ChangeAddress;

    /// <summary>Readers may notice it. The others leave no row in the change log: no cache and no index has anything to follow.</summary>
    public static bool ReachesReaders(this ContentMove move) =>
        move is ContentMove.Publish or ContentMove.Withdraw or ContentMove.Supersede or ContentMove.Remove or ContentMove.ChangeAddress;

    /// <summary>The permission that a move takes.</summary>
    public static string PermissionFor(this ContentTypeDefinition type, ContentMove move) => move.TakesPublishing() ? type.PublishPermission : type.EditPermission;

    /// <summary>Why an item cannot make the move from where it stands; null when it can.</summary>
    public static Refusal? Hindrance(this ContentMove move, ContentItem item) => move switch
    {
        ContentMove.Submit when item.IsAwaitingReview => new("content.awaiting", "已经送审，正在等审核，不用再送一次。"),
        ContentMove.Submit when !item.HasDraft || item.Status is ContentStatus.Superseded or ContentStatus.Removed => new("content.notdraft", "只有草稿才能送审。"),
        ContentMove.Return when !item.IsAwaitingReview => new("content.notsubmitted", "这一条没有在等审核，不用退回。"),
        ContentMove.Publish when item.Status == ContentStatus.Published && !item.HasDraft => new("content.unchanged", "读者看到的已经是最新一版，没有要发布的修改。"),
        ContentMove.Withdraw when item.Status != ContentStatus.Published => new("content.notpublished", "只有已发布的内容才能撤下。"),
        ContentMove.Supersede when !item.IsReadable => new("content.notpublished", "只有已发布或已撤下的内容才能由另一条代替。"),
        ContentMove.Remove when item.Status == ContentStatus.Removed => new("content.removed", "这一条已经删除了。"),
        _ => null,
    };
}
