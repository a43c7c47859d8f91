using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.DeskImport;

internal sealed class AdminMenu : IAdminMenu
{
    public IEnumerable<AdminMenuEntry> Entries { get; } = [new("内容", "粘贴和导入", "/admin/import", 190, Permissions.Use)];
}
