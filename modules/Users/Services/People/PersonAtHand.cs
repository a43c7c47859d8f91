using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Grants;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Finds an account for an action: the permission, the scope and the rules of <see cref="Control"/> are asked here, once for all.</summary>
internal sealed class PersonAtHand(CmsDbContext db, IUserScopes scopes, Standings standings, PersonRoles roles, IAuthorizer authorizer)
{
    /// <returns>Refused with <see cref="Refusal.NotFoundCode"/> when it is out of scope: whoever may not see it must not learn that it exists.</returns>
    internal async Task<Outcome<Person>> FindAsync(Guid id, string permission, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(permission, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        var visible = db.Set<User>().VisibleTo(await scopes.OfCurrentAsync(cancellationToken));
        if (await visible.SingleOrDefaultAsync(u => u.Id == id, cancellationToken) is not { } user)
        {
            return Refusal.NotFound("这个账号");
        }

        var standing = Standings.Of(id, await roles.OfAsync(id, cancellationToken), user.DivisionId, user.OrganisationId);
        return new Person(user, standing, await standings.OfCurrentAsync(cancellationToken));
    }

    /// <summary>As <see cref="FindAsync"/>, for an action that changes the account.</summary>
    internal async Task<Outcome<Person>> ToManageAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, Permissions.ManageAccounts, cancellationToken);
        return found.Done && Control.OfPerson(found.Value.Actor, found.Value.Standing) is { } refusal ? refusal : found;
    }
}

/// <param name="User">Tracked.</param>
/// <param name="Standing">As it is now.</param>
/// <param name="Actor">Who asks.</param>
internal sealed record Person(User User, Standing Standing, Reach Actor)
{
    internal bool IsSelf => Actor.Id == User.Id;
}
