using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Hands a draft to the reviewers: a new item, or the next version of a published one, which readers go on seeing as it was.</summary>
public sealed class SubmitContent(ContentChange change, TimeProvider time)
{
    public Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, CancellationToken cancellationToken) =>
        change.RunAsync(id, revision, "content.submit", (item, _) =>
        {
            if (item.Status == ContentStatus.Draft)
            {
                item.Status = ContentStatus.Submitted;
            }

            item.SubmittedUtc = time.GetUtcNow().UtcDateTime;
            item.ReviewNote = null;
            return Task.FromResult<Refusal?>(null);
        }, null, cancellationToken, move: ContentMove.Submit);
}
