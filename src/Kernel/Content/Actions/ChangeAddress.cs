using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Gives an item another address. The old one goes on leading to it, so that no printed code and no link dies.</summary>
public sealed class ChangeAddress(CmsDbContext db, IContentStore store, ContentChange change)
{
    public async Task<Outcome<ContentItem>> RunAsync(Guid id, int? revision, string slug, CancellationToken cancellationToken)
    {
        if (SaveDraft.CheckSlug(slug) is { } malformed)
        {
            return malformed;
        }

        var published = await store.ReadPublishedAsync(id, cancellationToken);
        var prepared = published is null ? [] : change.ProjectionsOf(published.Item.Type).Select(p => (Projection: p, Rows: p.Prepare(published))).ToList();
        return await change.RunAsync(id, revision, "content.address", async (item, token) =>
        {
            if (await db.Set<ContentItem>().AnyAsync(i => i.Type == item.Type && i.Slug == slug && i.Id != id, token))
            {
                return SaveDraft.Taken(slug);
            }

            await RememberAsync(item, slug, token);
            item.Slug = slug;
            foreach (var (projection, rows) in prepared)
            {
                await projection.WriteAsync(published! with { Item = item }, rows, token);
                await projection.WrittenAsync([published! with { Item = item }], token);
            }

            return null;
        }, slug, cancellationToken, move: ContentMove.ChangeAddress);
    }

    /// <summary>An address that comes back into use is no former one any more.</summary>
    private async Task RememberAsync(ContentItem item, string slug, CancellationToken cancellationToken)
    {
        await db.Set<FormerSlug>().Where(f => f.Type == item.Type && (f.Slug == slug || f.Slug == item.Slug)).ExecuteDeleteAsync(cancellationToken);
        if (item.Slug != slug)
        {
            db.Add(new FormerSlug { Type = item.Type, Slug = item.Slug, ItemId = item.Id });
        }
    }
}
