using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Grants;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Lists the accounts that the person at hand may see.</summary>
internal sealed class PersonLists(CmsDbContext db, IUserScopes scopes, RoleGrants grants, PersonalData personal, TimeProvider time)
{
    internal const int PageSize = 20;

    /// <summary>How many stand in each state, by its key; "" is all of them.</summary>
    internal async Task<IReadOnlyDictionary<string, int>> CountAsync(PersonFilter filter, CancellationToken cancellationToken)
    {
        var users = await FoundAsync(filter, cancellationToken);
        var counts = new Dictionary<string, int> { [""] = await users.CountAsync(cancellationToken) };
        foreach (var (key, _) in PersonStates.All)
        {
            counts[key] = await users.CountAsync(PersonStates.Condition(key, time.GetUtcNow())!, cancellationToken);
        }

        return counts;
    }

    /// <param name="skip">Rows before the first.</param>
    internal async Task<IReadOnlyList<PersonRow>> RowsAsync(PersonFilter filter, ListSort sort, int skip, int take, CancellationToken cancellationToken)
    {
        var users = await FoundAsync(filter, cancellationToken);
        if (PersonStates.Condition(filter.State, time.GetUtcNow()) is { } condition)
        {
            users = users.Where(condition);
        }

        var page = await PersonFilter.Sorts.Apply(users, sort).Skip(skip).Take(take).ToListAsync(cancellationToken);
        var ids = page.Select(u => u.Id).ToList();
        var links = (await db.Set<IdentityUserRole<Guid>>().AsNoTracking().Where(l => ids.Contains(l.UserId)).ToListAsync(cancellationToken)).ToLookup(l => l.UserId, l => l.RoleId);
        var (inDivisions, inBodies) = (page.Select(u => u.DivisionId).OfType<Guid>().Distinct().ToList(), page.Select(u => u.OrganisationId).OfType<Guid>().Distinct().ToList());
        var divisions = await db.Set<Division>().AsNoTracking().Where(d => inDivisions.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Name, cancellationToken);
        var bodies = await db.Set<Organisation>().AsNoTracking().Where(o => inBodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var roles = (await grants.AllAsync(cancellationToken)).Values;
        return
        [
            .. page.Select(u => new PersonRow(
                u, [.. roles.Where(r => links[u.Id].Contains(r.Id)).Select(r => r.DisplayName)], Name(divisions, u.DivisionId), Name(bodies, u.OrganisationId),
                personal.Masked(u.Phone), PersonStates.Of(u, time.GetUtcNow()))),
        ];
    }

    private async Task<IQueryable<User>> FoundAsync(PersonFilter filter, CancellationToken cancellationToken) =>
        await filter.ApplyAsync(db.Set<User>().AsNoTracking().VisibleTo(await scopes.OfCurrentAsync(cancellationToken)), db, cancellationToken);

    private static string? Name(Dictionary<Guid, string> names, Guid? id) => id is { } key ? names.GetValueOrDefault(key) : null;
}

/// <param name="Phone">Masked.</param>
internal sealed record PersonRow(User User, IReadOnlyList<string> Roles, string? Division, string? Organisation, string Phone, (string Word, string Tone) State);
