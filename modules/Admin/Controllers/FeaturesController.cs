using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Admin.Services;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin.Controllers;

/// <summary>Which features there are, and their switches.</summary>
[Route("admin/features")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(KernelPermissions.ManageFeatures)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FeaturesController(FeatureList list, PageHead head) : Controller
{
    [HttpGet("")]
    public IActionResult Index(string? category)
    {
        head.Title = "功能";
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("Index", list.Build(category));
    }

    [HttpPost("{id}")]
    public async Task<IActionResult> Switch(string id, bool enable, string? category, [FromServices] SwitchFeature features, CancellationToken cancellationToken)
    {
        var outcome = await features.RunAsync(id, enable, cancellationToken);
        TempData[outcome.Done ? "Status" : "Refused"] = outcome.Done
            ? $"“{outcome.Value.Name}”已{(enable ? "启用" : "停用，它的数据都还在")}。"
            : string.Concat(outcome.Refusals.Select(r => r.Message));
        return RedirectToAction(nameof(Index), new { category });
    }
}
