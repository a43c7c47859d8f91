using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Makes somebody else responsible for an item. Who may see it does not change by it.</summary>
public sealed class ChangeOwner(ContentChange change)
{
    /// <param name="id">The item.</param>
    /// <param name="revision">What the actor saw.</param>
    /// <param name="ownerId">An account that may sign in; the caller has made sure.</param>
    /// <param name="ownerName">For the audit log.</param>
    /// <param name="cancellationToken">Stops waiting at the gate.</param>
    public Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, Guid ownerId, string ownerName, CancellationToken cancellationToken) =>
        change.RunAsync(id, revision, "content.owner", (item, _) =>
        {
            item.OwnerId = ownerId;
            return Task.FromResult<Refusal?>(null);
        }, ownerName, cancellationToken, move: ContentMove.ChangeOwner);
}
