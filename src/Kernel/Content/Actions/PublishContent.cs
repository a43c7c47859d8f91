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
        // Asked before anything is said about the item; the change asks again.
        if (await change.FindAsync(id, editing: false, cancellationToken) is { Done: false } found)
        {
            return Outcome<ContentItem>.Refused(found.Refusals);
        }

        var record = (await store.ReadLatestAsync(id, cancellationToken))!;
        if (revision is { } seen && seen != record.Item.Revision)
        {
            return Refusal.Stale();
        }

        if (ContentMove.Publish.Hindrance(record.Item) is { } hindrance)
        {
            return hindrance;
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
        var difference = ContentDifference.Of(await store.ReadPublishedAsync(id, cancellationToken), record, change.PartsOf(record.Item.Type));
        return await change.RunAsync(id, revision ?? record.Item.Revision, "content.publish", async (item, token) =>
        {
            await MakePublicAsync(item, record, token);
            foreach (var (projection, rows) in prepared)
            {
                await projection.WriteAsync(record with { Item = item }, rows, token);
                await projection.WrittenAsync([record with { Item = item }], token);
            }

            foreach (var handler in change.Handlers)
            {
                await handler.PublishedAsync(record with { Item = item }, token);
            }

            return null;
        }, detail: null, cancellationToken, move: ContentMove.Publish, difference: difference);
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
        (item.PublishAtUtc, item.ScheduleProblem) = (null, null);
        (item.SubmittedUtc, item.ReviewNote) = (null, null);
        item.PublishedNumber = number;
        item.PublishedUtc ??= time.GetUtcNow().UtcDateTime;
        item.DisplayText = record.Version.Title;
        item.Summary = record.Data.Summary;
    }
}
