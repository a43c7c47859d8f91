using System.Security.Claims;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users.Services;

/// <summary>The scope of the person at hand, from the claims of the sign-in and the tree of divisions; asked for once a request.</summary>
internal sealed class UserScopes(CmsDbContext db, CurrentActor current, RoleGrants grants) : IUserScopes
{
    private UserScope? _scope;

    public async ValueTask<UserScope> OfCurrentAsync(CancellationToken cancellationToken) => _scope ??= await FindAsync(current.Actor, cancellationToken);

    private async ValueTask<UserScope> FindAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.IsSystem)
        {
            return UserScope.All;
        }

        if (actor.Principal is not { } person)
        {
            return UserScope.None;
        }

        var (division, organisation) = (Id(person, PrincipalFactory.DivisionClaim), Id(person, PrincipalFactory.OrganisationClaim));
        var roles = await grants.AllAsync(cancellationToken);
        var cityWide = person.FindAll(ClaimTypes.Role).Any(r => roles.TryGetValue(r.Value, out var role) && role.CityWide);
        if (person.IsInRole(Roles.Administrator) || (division is null && organisation is null && cityWide))
        {
            return UserScope.All;
        }

        return new UserScope(false, division is { } root ? await db.SubtreeAsync(root, cancellationToken) : [], organisation);
    }

    private static Guid? Id(ClaimsPrincipal person, string claim) => Guid.TryParse(person.FindFirstValue(claim), out var id) ? id : null;
}
