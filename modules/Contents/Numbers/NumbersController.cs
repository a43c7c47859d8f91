using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Contents.Numbers;

/// <summary>Masks the personal numbers of a draft, or takes down that they are meant. The actions ask for the right of the item's type.</summary>
[Route("admin/contents/{id:guid}/numbers")]
[Authorize(KernelPermissions.UseConsole)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NumbersController : Controller
{
    /// <param name="key">One finding; null masks all.</param>
    [HttpPost("mask")]
    public async Task<IActionResult> Mask(Guid id, int revision, string? key, string? back, [FromServices] MaskPersonalNumbers mask, CancellationToken cancellationToken) =>
        Back(id, back, await mask.RunAsync(id, revision, string.IsNullOrEmpty(key) ? null : key, cancellationToken), "已遮盖，存成了新的一稿。");

    [HttpPost("public")]
    public async Task<IActionResult> Public(Guid id, int revision, string? back, [FromServices] ConfirmPublicNumbers confirm, CancellationToken cancellationToken) =>
        Back(id, back, await confirm.RunAsync(id, revision, cancellationToken), "已记下：这一稿里的号码可以公开。改动内容后要重新确认。");

    private IActionResult Back(Guid id, string? back, Outcome<ContentItem> outcome, string done)
    {
        if (outcome.ToStatus(this) is { } status)
        {
            return status;
        }

        TempData[outcome.Done ? "Status" : "Refused"] = outcome.Done ? done : string.Concat(outcome.Refusals.Select(r => r.Message));
        return LocalRedirect(Url.IsLocalUrl(back) ? back : $"~/admin/contents/{id}");
    }
}
