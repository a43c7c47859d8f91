using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Fills the tables that the pages of regulations read.</summary>
internal sealed class RegulationProjection(CmsDbContext db, RelatedValidity validity) : Projection<RegulationRows>
{
    public override string ContentType => RegulationPart.ContentType;

    public override async Task RemoveAsync(Guid itemId, CancellationToken cancellationToken)
    {
        // Another document of the same unit may have changed this one's validity just before.
        if (db.Set<RegulationIndex>().Local.FindEntry(itemId) is { } tracked)
        {
            tracked.State = EntityState.Detached;
        }

        await db.Set<RegulationIndex>().Where(r => r.ItemId == itemId).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The rows say nothing of validity: it rests on other documents too, also after a rebuild.</summary>
    public override Task WrittenAsync(IReadOnlyList<ContentRecord> records, CancellationToken cancellationToken) => validity.UpdateAsync(records, cancellationToken);

    protected override RegulationRows Prepare(ContentRecord record) => RegulationRows.Of(record);

    protected override async Task WriteAsync(ContentRecord record, RegulationRows rows, CancellationToken cancellationToken)
    {
        // All rows hang on the index row; a new item, as in an import, has none to delete. The number of the version does not tell:
        // a first version is written again by a rebuild, and when it is published after it was withdrawn.
        if (db.Entry(record.Item).State != EntityState.Added)
        {
            await RemoveAsync(record.Item.Id, cancellationToken);
        }

        rows.Index.Slug = record.Item.Slug;
        db.Add(rows.Index);
        db.AddRange(rows.Children);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var row in rows.Children.Append(rows.Index))
        {
            db.Entry(row).State = EntityState.Detached;
        }
    }
}
