using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Privacy;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Masks the personal numbers in the latest version of an item, as a new draft. The audit log gets how many, never which.</summary>
public sealed class MaskPersonalNumbers(CmsDbContext db, ContentChange change, CurrentActor current, TimeProvider time)
{
    /// <param name="id">The item.</param>
    /// <param name="revision">What the editor saw.</param>
    /// <param name="key">One <see cref="DraftNumber.Key"/>, or null for all.</param>
    /// <param name="cancellationToken">Stops waiting at the gate.</param>
    public async Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, string? key, CancellationToken cancellationToken)
    {
        var masked = await ReadAsync(id, key, cancellationToken);
        return await change.RunAsync(id, revision, "content.mask", async (item, token) =>
        {
            if (masked is not { Count: > 0 } done || done.Number != item.LatestNumber)
            {
                return masked is { Count: 0 } ? new Refusal("personal.none", "没有找到要遮盖的号码，可能已经遮盖过了。") : Refusal.Stale();
            }

            await db.Set<ContentVersion>().Where(v => v.ItemId == id && v.State == VersionState.Draft).ForEachAsync(v => v.State = VersionState.Superseded, token);
            item.LatestNumber++;
            if (item.PublishedNumber is null)
            {
                item.DisplayText = done.Title;
            }

            db.Add(NewVersion(item, done));
            return null;
        }, masked is { } counted ? $"遮盖 {counted.Count} 个号码" : null, cancellationToken, editing: true);
    }

    private async Task<Masked?> ReadAsync(Guid id, string? key, CancellationToken cancellationToken)
    {
        var version = await db.Set<ContentVersion>().AsNoTracking()
            .Join(db.Set<ContentItem>(), v => new { v.ItemId, v.Number }, i => new { ItemId = i.Id, Number = i.LatestNumber }, (v, _) => v)
            .SingleOrDefaultAsync(v => v.ItemId == id, cancellationToken);
        if (version is null)
        {
            return null;
        }

        var (title, data, count) = DraftNumbers.Mask(version.Title, version.Data, key);
        return new Masked(version.Number, title, data, count);
    }

    private ContentVersion NewVersion(ContentItem item, Masked masked) => new()
    {
        ItemId = item.Id,
        Number = item.LatestNumber,
        State = VersionState.Draft,
        Title = masked.Title,
        Data = masked.Data,
        DataHash = ContentData.HashOf(masked.Title, masked.Data),
        AuthorId = current.Actor.Id,
        AuthorName = current.Actor.Name,
        Comment = $"遮盖 {masked.Count} 个号码",
        CreatedUtc = time.GetUtcNow().UtcDateTime,
    };

    private sealed record Masked(int Number, string Title, string Data, int Count);
}
