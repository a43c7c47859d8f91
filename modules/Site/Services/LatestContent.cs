using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Site.Services;

/// <summary>The newest items of a type, for feeds.</summary>
internal sealed class LatestContent(CmsDbContext db)
{
    internal async Task<IReadOnlyList<LatestItem>> OfAsync(string type, int count, CancellationToken cancellationToken) =>
        await db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.Type == type && i.Status == ContentStatus.Published)
            .OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(count)
            .Select(i => new LatestItem(i.Id, i.DisplayText, i.Slug, i.Summary, i.PublishedUtc!.Value, i.ModifiedUtc))
            .ToListAsync(cancellationToken);
}

internal sealed record LatestItem(Guid Id, string Title, string Slug, string? Summary, DateTime PublishedUtc, DateTime ModifiedUtc);
