using System.Collections.Frozen;
using System.Security.Claims;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Services.Grants;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Works out who is who for <see cref="Control"/>.</summary>
internal sealed class Standings(RoleGrants grants, IUserScopes scopes, CurrentActor current)
{
    internal async Task<Reach> OfCurrentAsync(CancellationToken cancellationToken)
    {
        var actor = current.Actor;
        var roles = actor.Principal?.FindAll(ClaimTypes.Role).Select(c => c.Value).ToHashSet() ?? [];
        var facts = await grants.AllAsync(cancellationToken);
        var held = roles.Where(facts.ContainsKey).SelectMany(r => facts[r].Permissions).ToFrozenSet();
        return new Reach(actor.Id, actor.IsSystem || roles.Contains(Roles.Administrator), held.Contains(Permissions.GrantRights), held, await scopes.OfCurrentAsync(cancellationToken));
    }

    internal static Standing Of(Guid id, IEnumerable<RoleFacts> roles, Guid? divisionId, Guid? organisationId)
    {
        var all = roles.ToList();
        return new Standing(id, all.Select(r => r.Name).ToFrozenSet(), all.SelectMany(r => r.Permissions).ToFrozenSet(),
            all.Exists(r => r.Name == Roles.Administrator), all.Exists(r => r.CityWide), divisionId, organisationId);
    }
}
