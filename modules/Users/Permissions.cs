using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Users;

/// <summary>The rights over accounts.</summary>
internal sealed class Permissions : IPermissionProvider
{
    public const string ViewAccounts = Contracts.IPeople.ViewPermission;
    public const string ManageAccounts = "Users.ManageAccounts";
    public const string RevealPhone = "Users.RevealPhone";
    public const string ManageRoles = "Users.ManageRoles";

    /// <summary>Without it one hands on only what one holds. It counts for people whose scope is the whole city.</summary>
    public const string GrantRights = "Users.GrantRights";

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } =
    [
        new(ViewAccounts, "查看账号和登录情况", Roles.Administrator, Roles.SecurityAdministrator),
        new(ManageAccounts, "邀请、修改、停用账号", Roles.Administrator, Roles.SecurityAdministrator),
        new(RevealPhone, "查看账号的完整电话", Roles.Administrator, Roles.SecurityAdministrator),
        new(ManageRoles, "管理角色和权限", Roles.Administrator, Roles.SecurityAdministrator),
        new(GrantRights, "授予自己没有的权限（限全市范围的安全管理员）", Roles.Administrator, Roles.SecurityAdministrator),
    ];
}
