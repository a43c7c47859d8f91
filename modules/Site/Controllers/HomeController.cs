using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Caching;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Site.Contracts;
using PanjinPropertyCms.Site.Models;

namespace PanjinPropertyCms.Site.Controllers;

internal sealed class HomeController(PageHead head, SiteColumns columns, ISiteSettings settings, IFeatures features) : Controller
{
    private const string SearchFeature = "Search";

    [HttpGet("/"), PublicPage]
    public IActionResult Index()
    {
        head.CanonicalPath = "/";
        foreach (var column in columns.All)
        {
            head.Feeds.Add(column.Feed);
        }

        return View(new HomePage(settings.Get<HomeSettings>().Asks, columns.All, features.IsEnabled(SearchFeature)));
    }
}
