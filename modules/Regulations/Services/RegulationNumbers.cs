using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>发文字号 for the console's lists.</summary>
internal sealed class RegulationNumbers(CmsDbContext db) : IItemNumbers
{
    public string ContentType => RegulationPart.ContentType;

    public IQueryable<ItemNumber> Numbers => db.Set<RegulationIndex>().AsNoTracking().Select(r => new ItemNumber { ItemId = r.ItemId, Number = r.DocumentNumber });
}
