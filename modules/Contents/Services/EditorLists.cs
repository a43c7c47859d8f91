using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Contents.Models;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Presentation.Forms;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>The divisions and organisations that an editor may give to an item: their own, and what it has already.</summary>
internal sealed class EditorLists(CmsDbContext db, IUserScopes scopes)
{
    internal async Task<EditorChoices> ReadAsync(Guid? division, Guid? organisation, CancellationToken cancellationToken)
    {
        var scope = await scopes.OfCurrentAsync(cancellationToken);
        var (all, own, place) = (scope.Everything, scope.OrganisationId, scope.DivisionIds);
        var divisions = await db.Set<Division>().AsNoTracking().Where(d => all || place.Contains(d.Id) || d.Id == division)
            .OrderBy(d => d.Path).Select(d => new { d.Id, d.Name, d.Path }).ToListAsync(cancellationToken);
        var organisations = await db.Set<Organisation>().AsNoTracking().Where(o => (all && o.Kind != OrganisationKind.Company) || o.Id == own || o.Id == organisation)
            .OrderBy(o => o.Name).Select(o => new FieldChoice(o.Id.ToString(), o.Name)).ToListAsync(cancellationToken);
        return new EditorChoices([.. divisions.Select(d => new FieldChoice(d.Id.ToString(), new string('　', Math.Max(0, d.Path.Count(c => c == '/') - 1)) + d.Name))], organisations);
    }
}
