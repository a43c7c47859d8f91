using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents;

/// <summary>An entry for every kind of publication whose module is on.</summary>
internal sealed class AdminMenu(ContentTypes types) : IAdminMenu
{
    private const int First = 100;

    public IEnumerable<AdminMenuEntry> Entries => types.All.Select((t, i) => new AdminMenuEntry("内容", t.DisplayName, PathOf(t), First + i, t.EditPermission) { OrPermission = t.PublishPermission });

    internal static string PathOf(ContentTypeDefinition type) => $"/admin/contents/{type.Name}";
}
