using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Users;

/// <summary>What the module adds to the console's menu.</summary>
internal sealed class AdminMenu : IAdminMenu
{
    public IEnumerable<AdminMenuEntry> Entries { get; } =
    [
        new("系统", "账号", "/admin/users", 800, Permissions.ViewAccounts),
        new("系统", "角色与权限", "/admin/roles", 810, Permissions.ManageRoles),
        new("本人", "登录安全", "/account/security", 990, KernelPermissions.UseConsole),
        new("本人", "修改密码", "/account/password", 991, KernelPermissions.UseConsole),
    ];
}
