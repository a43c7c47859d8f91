using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Puts another published item in the place of this one: its address then leads there.</summary>
public sealed class SupersedeContent(CmsDbContext db, ContentChange change)
{
    public Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, Guid successorId, CancellationToken cancellationToken) =>
        change.RunAsync(id, revision, "content.supersede", async (item, token) =>
        {
            if (successorId == id || !await db.Set<ContentItem>().AnyAsync(i => i.Id == successorId && i.Status == ContentStatus.Published, token))
            {
                return new("successor.invalid", "请选择一条已发布的内容来代替它。", "Successor");
            }

            item.Status = ContentStatus.Superseded;
            item.SupersededById = successorId;
            (item.PublishAtUtc, item.WithdrawAtUtc, item.SubmittedUtc) = (null, null, null);
            await change.UnpublishedAsync(item, token);
            return null;
        }, successorId.ToString(), cancellationToken, move: ContentMove.Supersede);
}
