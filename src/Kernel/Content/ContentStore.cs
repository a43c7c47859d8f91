using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Content;

internal sealed class ContentStore(CmsDbContext db, ContentTypes types) : IContentStore
{
    private const int PageSize = 200;

    private IQueryable<ContentItem> Items => db.Set<ContentItem>().AsNoTracking();

    private IQueryable<ContentItem> Readable => Items.Where(i => i.Status == ContentStatus.Published || i.Status == ContentStatus.Withdrawn);

    public Task<ContentItem?> FindAsync(Guid id, CancellationToken cancellationToken) => Items.SingleOrDefaultAsync(i => i.Id == id, cancellationToken);

    public async Task<ContentLookup> LookUpAsync(string type, string slug, CancellationToken cancellationToken)
    {
        var item = await Items.SingleOrDefaultAsync(i => i.Type == type && i.Slug == slug, cancellationToken);
        if (item is null)
        {
            var former = await db.Set<FormerSlug>().Where(f => f.Type == type && f.Slug == slug)
                .Join(Readable, f => f.ItemId, i => i.Id, (_, i) => i.Slug).FirstOrDefaultAsync(cancellationToken);
            return former is null ? new ContentLookup.Missing() : new ContentLookup.Moved(types.Get(type).UrlOf(former));
        }

        return item.Status switch
        {
            ContentStatus.Published or ContentStatus.Withdrawn => new ContentLookup.Found(item),
            // The title and the reason of what was never public are nobody's business.
            ContentStatus.Removed when item.PublishedNumber is not null => new ContentLookup.Gone(item.DisplayText, item.StatusReason ?? ""),
            ContentStatus.Superseded => await SuccessorAsync(item, cancellationToken),
            _ => new ContentLookup.Missing(),
        };
    }

    public async Task<ContentRecord?> ReadPublishedAsync(Guid id, CancellationToken cancellationToken) =>
        (await ReadPublishedAsync([id], cancellationToken)).SingleOrDefault();

    public async Task<ContentRecord?> ReadLatestAsync(Guid id, CancellationToken cancellationToken) =>
        await WithVersions(Items.Where(i => i.Id == id), latest: true).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<ContentRecord>> ReadPublishedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await WithVersions(Readable.Where(i => ids.Contains(i.Id)), latest: false).ToListAsync(cancellationToken);

    public async IAsyncEnumerable<ContentRecord> ReadAllPublishedAsync(string type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (true)
        {
            var ids = await Readable.Where(i => i.Type == type && i.Id.CompareTo(after) > 0).OrderBy(i => i.Id).Select(i => i.Id).Take(PageSize).ToListAsync(cancellationToken);
            if (ids.Count == 0)
            {
                yield break;
            }

            foreach (var record in await ReadPublishedAsync(ids, cancellationToken))
            {
                yield return record;
            }

            after = ids[^1];
        }
    }

    private async Task<ContentLookup> SuccessorAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var next = await Readable.Where(i => i.Id == item.SupersededById).Select(i => new { i.Type, i.Slug }).SingleOrDefaultAsync(cancellationToken);
        return next is null
            ? new ContentLookup.Gone(item.DisplayText, item.StatusReason ?? "")
            : new ContentLookup.Moved(types.Get(next.Type).UrlOf(next.Slug));
    }

    private IQueryable<ContentRecord> WithVersions(IQueryable<ContentItem> items, bool latest) =>
        from item in items
        from version in db.Set<ContentVersion>().AsNoTracking()
        where version.ItemId == item.Id && version.Number == (latest ? item.LatestNumber : item.PublishedNumber)
        select new ContentRecord(item, version);
}
