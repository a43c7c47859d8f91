using System.Security.Claims;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Users.Services.Grants;

/// <summary>A person holds what one of their roles is granted; an administrator holds everything.</summary>
internal sealed class PermissionGrants(RoleGrants grants) : IPermissionGrants
{
    public async ValueTask<bool> HasAsync(ClaimsPrincipal principal, string permission, CancellationToken cancellationToken)
    {
        if (principal.Identity is not { IsAuthenticated: true })
        {
            return false;
        }

        if (principal.IsInRole(Roles.Administrator))
        {
            return true;
        }

        var byRole = await grants.AllAsync(cancellationToken);
        return principal.FindAll(ClaimTypes.Role).Any(r => byRole.TryGetValue(r.Value, out var role) && role.Permissions.Contains(permission));
    }
}
