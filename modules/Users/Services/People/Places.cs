using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Scope;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>The divisions and bodies that the person at hand may choose from.</summary>
internal sealed class Places(CmsDbContext db, IUserScopes scopes)
{
    /// <summary>In the order of the tree; a name is indented by its level.</summary>
    internal async Task<IReadOnlyList<Place>> DivisionsAsync(CancellationToken cancellationToken)
    {
        var scope = await scopes.OfCurrentAsync(cancellationToken);
        var all = await db.Set<Division>().AsNoTracking().OrderBy(d => d.Path).Select(d => new { d.Id, d.Name, d.Kind }).ToListAsync(cancellationToken);
        return [.. all.Where(d => scope.Everything || scope.DivisionIds.Contains(d.Id)).Select(d => new Place(d.Id, new string('　', (int)d.Kind) + d.Name))];
    }

    internal async Task<IReadOnlyList<Place>> OrganisationsAsync(CancellationToken cancellationToken)
    {
        var scope = await scopes.OfCurrentAsync(cancellationToken);
        return await db.Set<Organisation>().AsNoTracking().Where(o => scope.Everything || o.Id == scope.OrganisationId).OrderBy(o => o.Name)
            .Select(o => new Place(o.Id, o.Name)).ToListAsync(cancellationToken);
    }
}

internal sealed record Place(Guid Id, string Name);
