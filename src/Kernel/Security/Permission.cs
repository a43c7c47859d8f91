namespace PanjinPropertyCms.Kernel.Security;

/// <summary>A right that roles are granted. Its name is <c>Module.VerbNoun</c> and is also the name of its authorization policy.</summary>
/// <param name="Name">For example <c>Regulations.Publish</c>.</param>
/// <param name="DisplayName">In Chinese, as the matrix of roles shows it.</param>
/// <param name="DefaultRoles">The roles that get it when it first appears.</param>
public sealed record Permission(string Name, string DisplayName, params IReadOnlyList<string> DefaultRoles);

/// <summary>A module's permissions. Registered by its startup.</summary>
public interface IPermissionProvider
{
    IReadOnlyList<Permission> Permissions { get; }
}

/// <summary>Whether a signed-in person holds a permission. The Users module answers; the kernel knows no accounts.</summary>
public interface IPermissionGrants
{
    ValueTask<bool> HasAsync(System.Security.Claims.ClaimsPrincipal principal, string permission, CancellationToken cancellationToken);
}
