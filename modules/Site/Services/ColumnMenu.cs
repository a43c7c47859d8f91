using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Site.Services;

internal sealed class ColumnMenu(SiteColumns columns) : IMenuProvider
{
    public IEnumerable<MenuEntry> Entries => columns.All.Select(c => new MenuEntry(c.Page.Name, c.Page.Path, c.Order)).Prepend(new MenuEntry("首页", "/", 0));
}
