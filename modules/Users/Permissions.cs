using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Users;

/// <summary>The rights over accounts.</summary>
internal sealed class Permissions : IPermissionProvider
{
    public const string ManageAccounts = "Users.ManageAccounts";

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } =
    [
        new(ManageAccounts, "管理账号与角色", Roles.Administrator),
    ];
}
