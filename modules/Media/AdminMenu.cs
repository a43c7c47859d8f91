using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Media;

internal sealed class AdminMenu : IAdminMenu
{
    public IEnumerable<AdminMenuEntry> Entries { get; } = [new("内容", "媒体库", "/admin/media", 190, Permissions.Upload)];
}
