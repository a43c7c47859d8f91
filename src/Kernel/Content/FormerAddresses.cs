using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>
/// Keeps and answers the addresses of former sites. No loop is possible: a redirect leads to an address under a column of this site, and
/// such an address is never taken as a former one.
/// </summary>
public sealed class FormerAddresses(CmsDbContext db, ContentTypes types)
{
    /// <summary>The site-relative address that a former one leads to; null when it leads nowhere that a reader may see.</summary>
    public async Task<string?> FindAsync(string pathAndQuery, CancellationToken cancellationToken)
    {
        if (OldAddress.Normalise(pathAndQuery) is not { } address)
        {
            return null;
        }

        var item = await db.Set<FormerAddress>().AsNoTracking().Where(a => a.Address == address)
            .Join(db.Set<ContentItem>(), a => a.ItemId, i => i.Id, (_, i) => new { i.Type, i.Slug, i.Status }).SingleOrDefaultAsync(cancellationToken);
        // The item's own page tells what became of it when it was withdrawn, superseded or removed.
        return item is null || item.Status is ContentStatus.Draft or ContentStatus.Submitted || types.All.FirstOrDefault(t => t.Name == item.Type) is not { } type ? null : type.UrlOf(item.Slug);
    }

    /// <summary>Of an item, in order.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Guid itemId, CancellationToken cancellationToken) =>
        await db.Set<FormerAddress>().AsNoTracking().Where(a => a.ItemId == itemId).Select(a => a.Address).Order().ToListAsync(cancellationToken);

    /// <summary>Why the addresses cannot be kept: no address, one of this site's own, or another item's.</summary>
    /// <param name="itemId">The item that will have them; null for a new one.</param>
    public async Task<Refusal?> CheckAsync(Guid? itemId, IReadOnlyList<string> given, CancellationToken cancellationToken)
    {
        foreach (var address in given)
        {
            if (OldAddress.Normalise(address) is not { } normal)
            {
                return new("address.invalid", $"“{address}”不是可用的旧网址。请填完整网址，或从第一个斜杠写起，例如 /art/2025/6/5/art_1_2.html。", "FormerAddresses");
            }

            if (types.All.Any(t => normal == t.Path || normal.StartsWith(t.Path + "/", StringComparison.Ordinal)))
            {
                return new("address.own", $"“{address}”是本站自己的网址，不能当作旧网址。", "FormerAddresses");
            }
        }

        var normals = Normal(given);
        var other = normals.Count == 0 ? null : await db.Set<FormerAddress>().AsNoTracking().Where(a => normals.Contains(a.Address) && a.ItemId != itemId)
            .Join(db.Set<ContentItem>(), a => a.ItemId, i => i.Id, (a, i) => new { a.Address, i.DisplayText }).FirstOrDefaultAsync(cancellationToken);
        return other is null ? null : new("address.taken", $"旧网址 {other.Address} 已经指向《{other.DisplayText}》。一个旧网址只能指向一条内容，请核对。", "FormerAddresses");
    }

    /// <summary>Keeps those that are new. Inside a unit of work, after <see cref="CheckAsync"/>.</summary>
    internal async Task AddAsync(Guid itemId, IReadOnlyList<string> given, CancellationToken cancellationToken)
    {
        foreach (var address in Normal(given))
        {
            if (await db.Set<FormerAddress>().FindAsync([address], cancellationToken) is null)
            {
                db.Add(new FormerAddress { Address = address, ItemId = itemId });
            }
        }
    }

    private static List<string> Normal(IReadOnlyList<string> given) => [.. given.Select(OldAddress.Normalise).OfType<string>().Distinct()];
}
