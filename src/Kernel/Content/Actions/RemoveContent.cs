using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Takes an item away: its address answers 410 with the reason, or 404 if it was never public. Nothing is deleted; publishing brings it back.</summary>
public sealed class RemoveContent(ContentChange change)
{
    public async Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("reason.required", "请写明删除的原因，打开旧网址的人会看到它。", "Reason");
        }

        return await change.RunAsync(id, revision, "content.remove", async (item, token) =>
        {
            item.Status = ContentStatus.Removed;
            item.StatusReason = reason;
            (item.PublishAtUtc, item.WithdrawAtUtc, item.SubmittedUtc) = (null, null, null);
            await change.UnpublishedAsync(item, token);
            return null;
        }, reason, cancellationToken, move: ContentMove.Remove);
    }
}
