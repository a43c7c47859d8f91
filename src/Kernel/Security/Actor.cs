using System.Security.Claims;

namespace PanjinPropertyCms.Kernel.Security;

/// <summary>Who does something: a signed-in person, an anonymous visitor, or the system itself (a job, the command line).</summary>
/// <param name="Id">The account, or null.</param>
/// <param name="Name">As the audit log and the version list show it.</param>
/// <param name="IsSystem">The operator's own doing: every permission is held.</param>
/// <param name="Principal">The signed-in person, or null.</param>
/// <param name="Origin">The network address, or null.</param>
public sealed record Actor(Guid? Id, string Name, bool IsSystem, ClaimsPrincipal? Principal, string? Origin)
{
    public static Actor System(string name) => new(null, name, true, null, null);
}
