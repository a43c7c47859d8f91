using System.Collections.Frozen;
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

/// <summary>Adds a role, copies one, or changes what it is called and how it works.</summary>
internal sealed class SaveRole(
    CmsDbContext db, RoleGrants grants, Standings standings, OwnRoles own, ILookupNormalizer normalizer, IAuthorizer authorizer, IUnitOfWork work, IAuditLog audit,
    IChangeLog changes, TimeProvider time)
{
    /// <param name="id">Null for a new one.</param>
    public async Task<Outcome<Role>> RunAsync(Guid? id, RoleForm form, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(Permissions.ManageRoles, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        var facts = (await grants.ReadAsync(cancellationToken)).Values;
        var role = facts.FirstOrDefault(r => r.Id == id);
        if (id is not null && role is null)
        {
            return Refusal.NotFound("这个角色");
        }

        var permissions = role?.Permissions ?? facts.FirstOrDefault(r => r.Id == form.CopyOf && r.Name != Roles.Administrator)?.Permissions ?? FrozenSet<string>.Empty;
        if (RoleRules.OfChange(await standings.OfCurrentAsync(cancellationToken), own.Names, role, permissions, form.CityWide) is { } refusal)
        {
            return refusal;
        }

        var outcome = await work.RunAsync(token => WriteAsync(id, form, permissions, token), cancellationToken);
        await grants.ReadAsync(cancellationToken);
        return outcome;
    }

    private async Task<Outcome<Role>> WriteAsync(Guid? id, RoleForm form, FrozenSet<string> permissions, CancellationToken cancellationToken)
    {
        var name = form.DisplayName.Trim();
        if (await db.Set<Role>().AnyAsync(r => r.DisplayName == name && r.Id != id, cancellationToken))
        {
            return new Refusal("role.taken", $"已经有叫“{name}”的角色。请换一个名称。", "DisplayName");
        }

        var role = id is null ? New(permissions) : await db.Set<Role>().SingleAsync(r => r.Id == id, cancellationToken);
        if (id is not null && form.Stamp != role.ConcurrencyStamp)
        {
            return Refusal.Stale();
        }

        audit.Write(id is null ? "role.add" : "role.edit", nameof(Role), role.Id.ToString(), Difference(role, form));
        (role.DisplayName, role.Description, role.RequiresTwoFactor, role.CityWide) = (name, form.Description?.Trim() ?? "", form.RequiresTwoFactor, form.CityWide);
        role.ConcurrencyStamp = Guid.NewGuid().ToString();
        changes.Append(Role.ChangeKind, role.Id);
        return role;
    }

    /// <summary>Its name in code is for imports and the command line; nobody has to think one up.</summary>
    private Role New(FrozenSet<string> permissions)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var name = "Role" + id.ToString("N")[^8..];
        db.AddRange(permissions.Select(p => new IdentityRoleClaim<Guid> { RoleId = id, ClaimType = RoleGrants.ClaimType, ClaimValue = p }));
        return db.Add(new Role { Id = id, Name = name, NormalizedName = normalizer.NormalizeName(name) }).Entity;
    }

    private static string Difference(Role before, RoleForm form) => string.Join("；", new[]
    {
        before.DisplayName == form.DisplayName.Trim() ? before.DisplayName : $"{before.DisplayName} → {form.DisplayName.Trim()}",
        before.RequiresTwoFactor == form.RequiresTwoFactor ? "" : form.RequiresTwoFactor ? "要动态码" : "不要动态码",
        before.CityWide == form.CityWide ? "" : form.CityWide ? "负责全市" : "不负责全市",
    }.Where(t => t.Length > 0));
}
