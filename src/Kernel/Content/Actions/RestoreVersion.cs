using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Makes an earlier version the next draft. The history stays whole.</summary>
public sealed class RestoreVersion(CmsDbContext db, ContentChange change, Security.CurrentActor current, TimeProvider time)
{
    public Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, int number, CancellationToken cancellationToken) =>
        change.RunAsync(id, revision, "content.restore", async (item, token) =>
        {
            var old = await db.Set<ContentVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.ItemId == id && v.Number == number, token);
            if (old is null)
            {
                return Refusal.NotFound($"第 {number} 版");
            }

            await db.Set<ContentVersion>().Where(v => v.ItemId == id && v.State == VersionState.Draft).ForEachAsync(v => v.State = VersionState.Superseded, token);
            item.LatestNumber++;
            if (item.PublishedNumber is null)
            {
                item.DisplayText = old.Title;
                // A draft that was removed comes back as one; readers have never seen it.
                item.Status = item.Status == ContentStatus.Removed ? ContentStatus.Draft : item.Status;
            }

            db.Add(new ContentVersion
            {
                ItemId = id,
                Number = item.LatestNumber,
                State = VersionState.Draft,
                Title = old.Title,
                Data = old.Data,
                DataHash = old.DataHash,
                AuthorId = current.Actor.Id,
                AuthorName = current.Actor.Name,
                Comment = $"恢复自第 {number} 版",
                CreatedUtc = time.GetUtcNow().UtcDateTime,
            });
            return null;
        }, $"第 {number} 版", cancellationToken, move: ContentMove.RestoreVersion);
}
