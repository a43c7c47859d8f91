using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Hands a draft to the reviewers.</summary>
public sealed class SubmitContent(ContentChange change)
{
    public Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, CancellationToken cancellationToken) =>
        change.RunAsync(id, revision, "content.submit", (item, _) =>
        {
            if (item.Status is not ContentStatus.Draft)
            {
                return Task.FromResult<Refusal?>(new("content.notdraft", "只有草稿才能送审。"));
            }

            item.Status = ContentStatus.Submitted;
            return Task.FromResult<Refusal?>(null);
        }, null, cancellationToken, editing: true);
}
