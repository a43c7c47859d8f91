using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Privacy;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Makes the latest version the public one: the projections are filled and the change is logged in the same transaction.</summary>
public sealed class PublishContent(CmsDbContext db, IContentStore store, ContentChange change, PersonalNumbersAreMeant numbers, TimeProvider time)
{
    /// <param name="id">The item.</param>
    /// <param name="revision">What the editor saw; null for jobs.</param>
    /// <param name="cancellationToken">Stops waiting at the gate.</param>
    public async Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, CancellationToken cancellationToken)
    {
        var record = await store.ReadLatestAsync(id, cancellationToken);
        if (record is null)
        {
            return Refusal.NotFound("这条内容");
        }

        var refusals = new List<Refusal>();
        foreach (var handler in change.Handlers)
        {
            await handler.ValidateAsync(record, refusals, cancellationToken);
        }

        if (await numbers.RefusalAsync(record, cancellationToken) is { } unmasked)
        {
            refusals.Add(unmasked);
        }

        if (refusals.Count > 0)
        {
            return Outcome<ContentItem>.Refused(refusals);
        }

        // Parsing and rendering a long law takes longer than writing it: it is done before the gate is asked for.
        var prepared = change.ProjectionsOf(record.Item.Type).Select(p => (Projection: p, Rows: p.Prepare(record))).ToList();
        return await change.RunAsync(id, revision ?? record.Item.Revision, "content.publish", async (item, token) =>
        {
            await MakePublicAsync(item, record, token);
            foreach (var (projection, rows) in prepared)
            {
                await projection.WriteAsync(record with { Item = item }, rows, token);
            }

            foreach (var handler in change.Handlers)
            {
                await handler.PublishedAsync(record with { Item = item }, token);
            }

            return null;
        }, detail: null, cancellationToken);
    }

    private async Task MakePublicAsync(ContentItem item, ContentRecord record, CancellationToken cancellationToken)
    {
        var number = record.Version.Number;
        var versions = await db.Set<ContentVersion>().Where(v => v.ItemId == item.Id && (v.Number == number || v.State == VersionState.Published)).ToListAsync(cancellationToken);
        foreach (var version in versions)
        {
            version.State = version.Number == number ? VersionState.Published : VersionState.Superseded;
        }

        item.Status = ContentStatus.Published;
        item.StatusReason = null;
        item.SupersededById = null;
        item.PublishAtUtc = null;
        item.PublishedNumber = number;
        item.PublishedUtc ??= time.GetUtcNow().UtcDateTime;
        item.DisplayText = record.Version.Title;
        item.Summary = record.Data.Summary;
    }
}
