using PanjinPropertyCms.Presentation.Page;

namespace Polls;

internal sealed class AdminMenu : IAdminMenu
{
    public IEnumerable<AdminMenuEntry> Entries { get; } = [new("内容", "问卷征集", "/admin/polls", 300, Permissions.Edit)];
}
