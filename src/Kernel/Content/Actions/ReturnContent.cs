using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Sends a draft back to its editor, with what is to be changed.</summary>
public sealed class ReturnContent(ContentChange change)
{
    /// <param name="id">The item.</param>
    /// <param name="revision">What the reviewer saw.</param>
    /// <param name="comment">What is to be changed; the editor reads it on the item's page.</param>
    /// <param name="cancellationToken">Stops waiting at the gate.</param>
    public async Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, string comment, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(comment))
        {
            return new Refusal("comment.required", "请写明要修改什么，编辑会看到它。", "Comment");
        }

        return await change.RunAsync(id, revision, "content.return", (item, _) =>
        {
            if (item.Status == ContentStatus.Submitted)
            {
                item.Status = ContentStatus.Draft;
            }

            item.SubmittedUtc = null;
            item.ReviewNote = comment.Trim();
            return Task.FromResult<Refusal?>(null);
        }, comment.Trim(), cancellationToken, move: ContentMove.Return);
    }
}
