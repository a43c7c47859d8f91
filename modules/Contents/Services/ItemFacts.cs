using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Contents.Steps;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Contracts;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>Reads what an item's page tells beyond the item itself.</summary>
internal sealed class ItemFacts(CmsDbContext db, IPeople people, IEnumerable<ItemStep> steps, Enabled<IContentPreview> previews, ContentTypes types)
{
    internal async Task<ItemPage> ReadAsync(DeskItem desk, CancellationToken cancellationToken)
    {
        var item = desk.Item;
        var owner = item.OwnerId is { } id ? (await people.NamesAsync([id], cancellationToken)).GetValueOrDefault(id) : null;
        var division = await db.Set<Division>().Where(d => d.Id == item.DivisionId).Select(d => d.Name).SingleOrDefaultAsync(cancellationToken);
        var organisation = await db.Set<Organisation>().Where(o => o.Id == item.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        var successor = item.SupersededById is null ? null : await db.Set<ContentItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == item.SupersededById, cancellationToken);
        return new ItemPage(desk, owner, division, organisation,
            successor is null ? null : (successor.DisplayText, types.Get(successor.Type).UrlOf(successor.Slug)),
            [.. steps.Where(s => s.Move != Kernel.Content.Actions.ContentMove.RestoreVersion && desk.Can(s.Move))], previews.Any(p => p.ContentType == desk.Type.Name));
    }
}

/// <summary>What an item's page shows.</summary>
/// <param name="Successor">Title and site-relative address of what took its place.</param>
/// <param name="Steps">What the person may do now, in order.</param>
/// <param name="HasPreview">The module of the type can show a draft.</param>
internal sealed record ItemPage(DeskItem Desk, string? Owner, string? Division, string? Organisation, (string Title, string Url)? Successor, IReadOnlyList<ItemStep> Steps, bool HasPreview)
{
    /// <summary>The address readers use; it leads somewhere once the item was public.</summary>
    internal string Url => Desk.Type.UrlOf(Desk.Item.Slug);
}
