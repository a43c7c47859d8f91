using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Scope;

/// <summary>The scope as a condition of the query, never of the view: what is out of scope is not even read.</summary>
public static class ScopeQueries
{
    /// <summary>The records that a person with this scope may see.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> records, UserScope scope)
        where T : class, IScoped
    {
        if (scope.Everything)
        {
            return records;
        }

        var divisions = scope.DivisionIds;
        return scope.OrganisationId is { } organisation
            ? records.Where(r => r.OrganisationId == organisation || (r.DivisionId != null && divisions.Contains(r.DivisionId.Value)))
            : records.Where(r => r.DivisionId != null && divisions.Contains(r.DivisionId.Value));
    }

    /// <summary>A division and all below it.</summary>
    public static async Task<IReadOnlyList<Guid>> SubtreeAsync(this CmsDbContext db, Guid divisionId, CancellationToken cancellationToken)
    {
        var path = await db.Set<Division>().Where(d => d.Id == divisionId).Select(d => d.Path).SingleOrDefaultAsync(cancellationToken);
        return path is null ? [] : await db.Set<Division>().Where(d => d.Path.StartsWith(path)).Select(d => d.Id).ToListAsync(cancellationToken);
    }
}
