using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Presentation.Caching;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Site.Controllers;

/// <summary>站点地图 for people; machines have <c>/sitemap.xml</c>.</summary>
internal sealed class SiteMapController(SiteColumns columns, PageHead head) : Controller
{
    private static readonly PageColumn Column = new("站点地图", "本站全部栏目和订阅源一览", "站点地图,栏目,订阅", "信息公开目录", "/map");

    [HttpGet("/map"), PublicPage]
    public IActionResult Index()
    {
        (head.Title, head.Column, head.CanonicalPath) = (Column.Name, Column, Column.Path);
        head.Breadcrumb.Add(new Crumb(Column.Name, null));
        return View(columns.All);
    }
}
