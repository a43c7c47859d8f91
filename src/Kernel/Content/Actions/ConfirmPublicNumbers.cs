using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Privacy;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Says that the personal numbers of the latest version are meant to be public, as a desk's mobile number is.</summary>
public sealed class ConfirmPublicNumbers(CmsDbContext db, IContentStore store, ContentChange change, CurrentActor current, TimeProvider time)
{
    public async Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, CancellationToken cancellationToken)
    {
        var record = await store.ReadLatestAsync(id, cancellationToken);
        return await change.RunAsync(id, revision, "content.numbers.public", async (item, token) =>
        {
            if (record is null || record.Version.Number != item.LatestNumber)
            {
                return Refusal.Stale();
            }

            var row = await db.Set<PublicNumbers>().FindAsync([id], token) ?? db.Add(new PublicNumbers { ItemId = id }).Entity;
            (row.DataHash, row.ConfirmedBy, row.ConfirmedUtc) = (record.Version.DataHash, current.Actor.Name, time.GetUtcNow().UtcDateTime);
            return null;
        }, "确认号码可以公开", cancellationToken, editing: true);
    }
}
