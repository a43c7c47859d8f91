using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Grants;

/// <summary>At a start: the default roles exist, and a permission that is new to this site goes to its default roles. Two reads and no write when nothing is new.</summary>
internal sealed class SeedRoles(
    CmsDbContext db, IUnitOfWork work, IEnumerable<IPermissionProvider> providers, ILookupNormalizer normalizer, IAuditLog audit, IChangeLog changes) : IStartTask
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Permissions of features that are off count too: switching a feature on must not need a restart to be of use.
        var seen = await db.Set<SeenPermission>().Select(p => p.Name).ToHashSetAsync(cancellationToken);
        var unseen = providers.SelectMany(p => p.Permissions).Where(p => !seen.Contains(p.Name)).DistinctBy(p => p.Name).ToList();
        var roles = await db.Set<Role>().Select(r => new { r.Name, r.Id }).ToDictionaryAsync(r => r.Name!, r => r.Id, cancellationToken);
        var unmarked = RoleNames.Defaults.Keys.Concat(unseen.SelectMany(p => p.DefaultRoles)).Distinct().Where(r => !seen.Contains(Mark(r))).ToList();
        var missing = unmarked.Where(r => !roles.ContainsKey(r)).ToList();
        if (unseen.Count == 0 && unmarked.Count == 0)
        {
            return;
        }

        await work.RunAsync(_ =>
        {
            missing.ForEach(name => roles[name] = Add(name));
            db.AddRange(unseen.Select(p => p.Name).Concat(unmarked.Select(Mark)).Select(n => new SeenPermission { Name = n }));
            // A role that is new here gets what is meant for it, also of permissions that this site knows already. An administrator holds everything and needs no rows.
            db.AddRange(
                from permission in providers.SelectMany(p => p.Permissions).DistinctBy(p => p.Name)
                from role in permission.DefaultRoles.Where(r => r != Roles.Administrator).Distinct()
                where roles.ContainsKey(role) && (missing.Contains(role) || !seen.Contains(permission.Name))
                select new IdentityRoleClaim<Guid> { RoleId = roles[role], ClaimType = RoleGrants.ClaimType, ClaimValue = permission.Name });
            audit.Write("role.seed", nameof(Role), "", string.Join(' ', missing.Concat(unseen.Select(p => p.Name))));
            changes.Append(Role.ChangeKind, Guid.Empty);
            return Task.FromResult(true);
        }, cancellationToken);
    }

    /// <summary>A default role that was made once; what a bureau deletes does not come back with the next start.</summary>
    private static string Mark(string role) => "role:" + role;

    private Guid Add(string name) => db.Add(new Role
    {
        Id = Guid.CreateVersion7(),
        Name = name,
        NormalizedName = normalizer.NormalizeName(name),
        DisplayName = RoleNames.Defaults.GetValueOrDefault(name)?.DisplayName ?? name,
        Description = RoleNames.Defaults.GetValueOrDefault(name)?.Description ?? "",
        CityWide = RoleNames.Defaults.GetValueOrDefault(name)?.CityWide ?? false,
        ConcurrencyStamp = Guid.NewGuid().ToString(),
    }).Entity.Id;
}
