using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin;

/// <summary>The console's own entries.</summary>
internal sealed class AdminMenu : IAdminMenu
{
    public IEnumerable<AdminMenuEntry> Entries { get; } =
    [
        new("", "工作台", "/admin", 0, KernelPermissions.UseConsole),
        new("系统", "功能", "/admin/features", 900, KernelPermissions.ManageFeatures),
        new("系统", "紧急横幅", "/admin/settings/banner", 930, KernelPermissions.ManageBanner),
        new("系统", "设置", "/admin/settings", 935, KernelPermissions.ManageSettings),
        new("系统", "审计日志", "/admin/audit", 950, KernelPermissions.ReadAudit),
        new("系统", "后台任务", "/admin/tasks", 910, KernelPermissions.ManageTasks),
        new("系统", "系统状态", "/admin/status", 920, KernelPermissions.ReadStatus),
        new("系统", "备份", "/admin/backups", 930, KernelPermissions.ManageBackups),
    ];
}
