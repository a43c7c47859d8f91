using System.Security.Claims;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Users.Services.RoleData;

/// <summary>The roles of the person at hand.</summary>
internal sealed class OwnRoles(CurrentActor current)
{
    internal IReadOnlySet<string> Names => current.Actor.Principal?.FindAll(ClaimTypes.Role).Select(c => c.Value).ToHashSet() ?? [];
}
