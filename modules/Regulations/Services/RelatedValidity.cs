using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>After a regulation was published or taken down, works out anew what that does to it and to those that it amends, repeals or follows.</summary>
internal sealed class RelatedValidity(CmsDbContext db, ValidityUpdate update) : IContentHandler
{
    public async ValueTask UnpublishedAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (item.Type == RegulationPart.ContentType && item.PublishedNumber is { } number)
        {
            var version = await db.Set<ContentVersion>().AsNoTracking().SingleAsync(v => v.ItemId == item.Id && v.Number == number, cancellationToken);
            await UpdateAsync([new ContentRecord(item, version)], cancellationToken);
        }
    }

    internal async Task UpdateAsync(IReadOnlyList<ContentRecord> records, CancellationToken cancellationToken)
    {
        // The projection's rows must be in the database before they are asked for.
        await db.SaveChangesAsync(cancellationToken);
        var own = records.Select(r => r.Item.Id).ToList();
        var keys = records.Select(r => Text.LawTitle.Key(r.Item.DisplayText)).Distinct().ToList();
        var targets = records.SelectMany(r => r.Data.Get<RegulationPart>().Relations).Select(r => r.Target).Distinct().ToList();
        var ids = targets.Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var touched = await db.Set<RegulationIndex>().Where(r => own.Contains(r.ItemId) || keys.Contains(r.TitleKey) || ids.Contains(r.ItemId)
            || db.Set<ContentItem>().Any(i => i.Id == r.ItemId && targets.Contains(i.SourceId!))).Select(r => r.ItemId).ToListAsync(cancellationToken);
        await update.RunAsync(touched, cancellationToken);
    }
}
