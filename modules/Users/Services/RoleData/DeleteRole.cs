using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.People;

namespace PanjinPropertyCms.Users.Services.RoleData;

/// <summary>Deletes a role that nobody holds.</summary>
internal sealed class DeleteRole(CmsDbContext db, RoleGrants grants, Standings standings, OwnRoles own, IAuthorizer authorizer, IUnitOfWork work, IAuditLog audit, IChangeLog changes)
{
    public async Task<Outcome<string>> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(Permissions.ManageRoles, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        if ((await grants.ReadAsync(cancellationToken)).Values.FirstOrDefault(r => r.Id == id) is not { } facts)
        {
            return Refusal.NotFound("这个角色");
        }

        if (RoleNames.IsFixed(facts.Name))
        {
            return new Refusal("role.fixed", $"“{facts.DisplayName}”是网站管理所必需的，不能删除，可以改名。");
        }

        if (RoleRules.OfChange(await standings.OfCurrentAsync(cancellationToken), own.Names, facts, new HashSet<string>(), facts.CityWide) is { } refusal)
        {
            return refusal;
        }

        var outcome = await work.RunAsync<Outcome<string>>(async token =>
        {
            // Asked inside: somebody may get the role while the page is open.
            var holders = await db.Set<IdentityUserRole<Guid>>().CountAsync(l => l.RoleId == id, token);
            if (holders > 0)
            {
                return new Refusal("role.held", $"还有 {holders} 人是“{facts.DisplayName}”，不能删除。请先给他们换角色。");
            }

            await db.Set<Role>().Where(r => r.Id == id).ExecuteDeleteAsync(token);
            audit.Write("role.delete", nameof(Role), id.ToString(), facts.DisplayName);
            changes.Append(Role.ChangeKind, id);
            return facts.DisplayName;
        }, cancellationToken);
        await grants.ReadAsync(cancellationToken);
        return outcome;
    }
}
