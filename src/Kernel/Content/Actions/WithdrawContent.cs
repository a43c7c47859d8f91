using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Takes an item out of force but leaves it readable under a notice that says why.</summary>
public sealed class WithdrawContent(ContentChange change)
{
    public async Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("reason.required", "请写明撤下的原因，读者会看到它。", "Reason");
        }

        return await change.RunAsync(id, revision, "content.withdraw", (item, _) =>
        {
            item.Status = ContentStatus.Withdrawn;
            item.StatusReason = reason;
            item.WithdrawAtUtc = null;
            return Task.FromResult<Refusal?>(null);
        }, reason, cancellationToken, move: ContentMove.Withdraw);
    }
}
