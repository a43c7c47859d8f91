using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Admin.Services.Finding;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin.Controllers;

/// <summary>Finds any page, item or setting of the console: a page of its own, and the list of the palette (Ctrl+K).</summary>
[Route("admin/find")]
[Authorize(KernelPermissions.UseConsole)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FindController(Finder finder, PageHead head) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellationToken)
    {
        head.Title = "查找";
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("Index", new FindPage(q ?? "", await finder.RunAsync(q, cancellationToken)));
    }

    /// <summary>Only the hits, for the palette.</summary>
    [HttpGet("hits")]
    public async Task<IActionResult> Hits(string? q, CancellationToken cancellationToken) => PartialView("_Hits", await finder.RunAsync(q, cancellationToken));
}
