using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Admin.Services;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin.Controllers;

/// <summary>Which modules and features there are, how they are, and their switches.</summary>
[Route("admin/features")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(KernelPermissions.ManageFeatures)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FeaturesController(FeatureList list, PageHead head) : Controller
{
    private const string Here = "/admin/features";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        head.Title = "功能";
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("Index", await list.BuildAsync(new ListAddress(Request), cancellationToken));
    }

    /// <summary>What a switch would do, in words, before it is turned.</summary>
    [HttpGet("{id}/{turn:regex(^(on|off)$)}")]
    public async Task<IActionResult> Confirm(string id, string turn, string? back, [FromServices] SwitchEffects effects, CancellationToken cancellationToken)
    {
        if (await effects.OfAsync(id, turn == "on", cancellationToken) is not { } effect)
        {
            return NotFound();
        }

        head.Title = $"{(effect.Enable ? "启用" : "停用")}“{effect.Feature.Name}”";
        head.Breadcrumb.Add(new Crumb("功能", Here));
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("Confirm", new ConfirmPage(effect, Local(back)));
    }

    [HttpPost("{id}")]
    public async Task<IActionResult> Switch(string id, bool enable, string[] also, string? back, [FromServices] SwitchFeature features, CancellationToken cancellationToken)
    {
        var outcome = await features.RunAsync(id, enable, also, cancellationToken);
        TempData[outcome.Done ? "Status" : "Refused"] = outcome.Done
            ? $"“{outcome.Value.Name}”已{(enable ? "启用" : "停用，它的数据都还在")}。"
            : string.Concat(outcome.Refusals.Select(r => r.Message));
        // More would go with it than was shown: the question is asked again.
        return outcome.Refusals.Any(r => r.Code == "feature.dependency")
            ? RedirectToAction(nameof(Confirm), new { id, turn = enable ? "on" : "off", back })
            : Redirect(Local(back));
    }

    private string Local(string? back) => Url.IsLocalUrl(back) && back.StartsWith(Here, StringComparison.Ordinal) ? back : Here;
}

/// <param name="Back">Where the person came from.</param>
internal sealed record ConfirmPage(SwitchEffect Effect, string Back);
