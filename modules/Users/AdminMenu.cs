using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Users;

/// <summary>What the module adds to the console's menu.</summary>
internal sealed class AdminMenu : IAdminMenu
{
    public IEnumerable<AdminMenuEntry> Entries { get; } =
    [
        new("系统", "修改密码", "/account/password", 990, KernelPermissions.UseConsole),
    ];
}
