using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Admin.Services;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin.Controllers;

/// <summary>The first page of the console.</summary>
[Route("admin")]
[Authorize(KernelPermissions.UseConsole)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DashboardController(DashboardCards cards, PageHead head) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        head.Title = "工作台";
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("Index", await cards.BuildAsync(cancellationToken));
    }
}
