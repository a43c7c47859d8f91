using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>The heads of the pages about one item.</summary>
internal static class ItemHead
{
    /// <param name="head">To be filled.</param>
    /// <param name="desk">The item.</param>
    /// <param name="below">A page below the item's own; null for that one itself.</param>
    internal static void IsItem(this PageHead head, DeskItem desk, string? below = null)
    {
        var title = desk.Record.Version.Title;
        head.Title = below is null ? title : $"{below}：{title}";
        head.Breadcrumb.Add(new Crumb(desk.Type.DisplayName, AdminMenu.PathOf(desk.Type)));
        head.Breadcrumb.Add(new Crumb(title, below is null ? null : $"/admin/contents/{desk.Item.Id}"));
        if (below is not null)
        {
            head.Breadcrumb.Add(new Crumb(below, null));
        }
    }
}
