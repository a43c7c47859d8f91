using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Media.Models;

namespace PanjinPropertyCms.Media.Services;

/// <summary>
/// Where a file is used: in the latest or the published version of an item. It reads through the stored texts, which takes a moment on a
/// large site; that is asked for one file, before it is removed, and spares a table that every save would have to keep right.
/// </summary>
internal sealed class MediaUses(CmsDbContext db, ContentTypes types)
{
    private const int MostShown = 50;

    internal async Task<IReadOnlyList<MediaUse>> OfAsync(MediaFile file, CancellationToken cancellationToken)
    {
        // As the name and the address stand in the stored JSON.
        var (key, address) = ($"\"{JsonEncodedText.Encode(file.Key, ContentData.Json.Encoder)}\"", $"/media/{file.Id}/");
        var items = await db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.Status != ContentStatus.Removed && db.Set<ContentVersion>().Any(v => v.ItemId == i.Id && (v.Number == i.LatestNumber || v.Number == i.PublishedNumber)
                && (v.Data.Contains(key) || v.Data.Contains(address))))
            .OrderBy(i => i.DisplayText).Take(MostShown)
            .Select(i => new { i.Id, i.Type, i.DisplayText, i.Status }).ToListAsync(cancellationToken);
        return [.. items.Select(i => new MediaUse(i.Id, types.Find(i.Type)?.DisplayName ?? i.Type, i.DisplayText, i.Status is ContentStatus.Published or ContentStatus.Withdrawn))];
    }
}

/// <param name="Public">Readers see it there.</param>
internal sealed record MediaUse(Guid ItemId, string Type, string Title, bool Public);
