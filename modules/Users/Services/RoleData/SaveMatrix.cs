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

/// <summary>Saves the whole table of permissions in one step; the log tells what was given and taken.</summary>
internal sealed class SaveMatrix(
    Matrix matrix, RoleGrants grants, Standings standings, OwnRoles own, CmsDbContext db, IAuthorizer authorizer, IUnitOfWork work, IAuditLog audit, IChangeLog changes)
{
    /// <param name="ticked">As <see cref="MatrixPage.Key"/> writes them.</param>
    /// <param name="version">Of the table that was ticked in.</param>
    /// <returns>How many permissions changed hands.</returns>
    public async Task<Outcome<int>> RunAsync(IReadOnlySet<string> ticked, string? version, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(Permissions.ManageRoles, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        var outcome = await work.RunAsync(async token =>
        {
            var roles = (await RoleGrants.ReadAsync(db, token)).Values;
            return version == Matrix.VersionOf(roles)
                ? await WriteAsync([.. roles.Where(r => r.Name != Roles.Administrator)], ticked, token)
                : new Refusal("stale", "您打开之后，别人已经改过权限表。您的勾选都还在下面，请对照后再保存一次。");
        }, cancellationToken);
        await grants.ReadAsync(cancellationToken);
        return outcome;
    }

    private async Task<Outcome<int>> WriteAsync(IReadOnlyList<RoleFacts> roles, IReadOnlySet<string> ticked, CancellationToken cancellationToken)
    {
        var actor = await standings.OfCurrentAsync(cancellationToken);
        var count = 0;
        foreach (var role in roles)
        {
            var shown = matrix.Permissions.Where(p => p.On).ToList();
            var wanted = shown.Where(p => ticked.Contains(MatrixPage.Key(role, p))).Select(p => p.Name).ToHashSet();
            var after = role.Permissions.Except(shown.Select(p => p.Name)).Concat(wanted).ToHashSet();
            var (given, taken) = (after.Except(role.Permissions).ToList(), role.Permissions.Except(after).ToList());
            if (given.Count + taken.Count == 0)
            {
                continue;
            }

            if (RoleRules.OfChange(actor, own.Names, role, after, role.CityWide) is { } refusal)
            {
                return refusal;
            }

            count += given.Count + taken.Count;
            await db.Set<IdentityRoleClaim<Guid>>().Where(c => c.RoleId == role.Id && c.ClaimType == RoleGrants.ClaimType && taken.Contains(c.ClaimValue!)).ExecuteDeleteAsync(cancellationToken);
            db.AddRange(given.Select(p => new IdentityRoleClaim<Guid> { RoleId = role.Id, ClaimType = RoleGrants.ClaimType, ClaimValue = p }));
            audit.Write("role.grant", nameof(Role), role.Id.ToString(), $"{role.DisplayName}：{string.Join(' ', given.Select(p => "+" + p).Concat(taken.Select(p => "-" + p)))}");
            changes.Append(Role.ChangeKind, role.Id);
        }

        return count;
    }
}
