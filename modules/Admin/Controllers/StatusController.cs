using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Status;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin.Controllers;

/// <summary>How the site is: for a leader in one sentence, for the operator in figures.</summary>
[Route("admin/status")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(KernelPermissions.ReadStatus)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StatusController(SiteStatusReader reader, IAuthorizer authorizer, PageHead head) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        head.Title = "系统状态";
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("Index", new StatusPage(await reader.ReadAsync(cancellationToken), await authorizer.CanAsync(KernelPermissions.ManageTasks, cancellationToken)));
    }

    /// <summary>The same for programs.</summary>
    [HttpGet("/api/v1/status")]
    public async Task<IActionResult> Machine(CancellationToken cancellationToken) => Json(await reader.ReadAsync(cancellationToken));

    [HttpPost("outbox")]
    [Authorize(KernelPermissions.ManageTasks)]
    public async Task<IActionResult> Retry(Guid? id, [FromServices] RetryOutbox retry, CancellationToken cancellationToken)
    {
        var outcome = await retry.RunAsync(id, cancellationToken);
        return Back(outcome, outcome.Done ? $"{outcome.Value} 条消息会在一分钟内重发。" : "");
    }

    [HttpPost("jobs")]
    [Authorize(KernelPermissions.ManageTasks)]
    public async Task<IActionResult> Run(string? name, [FromServices] RunJobNow run, CancellationToken cancellationToken)
    {
        var outcome = await run.RunAsync(name ?? "", cancellationToken);
        return Back(outcome, outcome.Done ? $"“{outcome.Value}”已开始运行，过几秒刷新看结果。" : "");
    }

    private RedirectToActionResult Back(IOutcome outcome, string done)
    {
        TempData[outcome.Done ? "Status" : "Refused"] = outcome.Done ? done : string.Concat(outcome.Refusals.Select(r => r.Message));
        return RedirectToAction(nameof(Index));
    }
}

/// <param name="MayManage">Sees the buttons.</param>
internal sealed record StatusPage(SiteStatus Status, bool MayManage);
