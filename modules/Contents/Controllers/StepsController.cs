using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Contents.Steps;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Controllers;

/// <summary>The steps in an item's life: each has a page of its own that says what follows, and a form that carries it out.</summary>
[Route("admin/contents/{id:guid}/{key:alpha}")]
[Authorize(KernelPermissions.UseConsole)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StepsController(ContentDesk desk, IEnumerable<ItemStep> steps, PageHead head) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Ask(Guid id, string key, StepForm form, CancellationToken cancellationToken)
    {
        var (opened, step, answer) = await OpenAsync(id, key, cancellationToken);
        if (answer is not null)
        {
            return answer;
        }

        if (opened!.Why(step!.Move) is { } refusal)
        {
            return refusal.Code == Refusal.ForbiddenCode ? Forbid() : ToItem(id, "Refused", refusal.Message);
        }

        ModelState.Clear();
        return await PageAsync(opened, step, step.Start(opened, form), cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> CarryOut(Guid id, string key, StepForm form, CancellationToken cancellationToken)
    {
        var (_, step, answer) = await OpenAsync(id, key, cancellationToken);
        if (answer is not null)
        {
            return answer;
        }

        ModelState.Clear();
        var outcome = await step!.RunAsync(id, form, cancellationToken);
        if (outcome.ToStatus(this) is { } status)
        {
            return status;
        }

        if (outcome.Done)
        {
            return ToItem(outcome.Value.Id, "Status", step.Said(outcome.Value));
        }

        // What somebody else did meanwhile may have made the step impossible.
        var now = await desk.OpenAsync(id, cancellationToken);
        if (now.ToStatus(this) is { } gone)
        {
            return gone;
        }

        if (now.Value.Why(step.Move) is { } hindrance)
        {
            return ToItem(id, "Refused", hindrance.Message);
        }

        var stale = outcome.Refusals[0].Code == Refusal.StaleCode;
        if (stale)
        {
            ModelState.AddModelError("", $"您打开这一页之后，别人改过这一条，所以没有{step.Title}。请看清现在的情况，仍然要做的再按一次。");
        }
        else
        {
            outcome.Into(ModelState);
        }

        Response.StatusCode = stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return await PageAsync(now.Value, step, form with { Revision = now.Value.Item.Revision }, cancellationToken);
    }

    private async Task<(DeskItem? Opened, ItemStep? Step, IActionResult? Answer)> OpenAsync(Guid id, string key, CancellationToken cancellationToken)
    {
        var step = steps.FirstOrDefault(s => string.Equals(s.Key, key, StringComparison.OrdinalIgnoreCase));
        var opened = await desk.OpenAsync(id, cancellationToken);
        return (opened.Done ? opened.Value : null, step, opened.ToStatus(this) ?? (step is null ? NotFound() : null));
    }

    private async Task<ViewResult> PageAsync(DeskItem opened, ItemStep step, StepForm form, CancellationToken cancellationToken)
    {
        head.IsItem(opened, step.TitleFor(opened.Item));
        return View("Step", new StepPage(opened, step, form, await step.ChoicesAsync(opened, form.Q, cancellationToken)));
    }

    private RedirectToActionResult ToItem(Guid id, string key, string message)
    {
        TempData[key] = message;
        return RedirectToAction(nameof(ItemsController.Show), "Items", new { id, key = (string?)null });
    }
}

/// <param name="Choices">What the step's search found.</param>
internal sealed record StepPage(DeskItem Desk, ItemStep Step, StepForm Form, IReadOnlyList<StepChoice> Choices)
{
    internal string Title => Step.TitleFor(Desk.Item);

    /// <summary>It takes something from readers, so its button says so in red.</summary>
    internal bool IsGrave => Step.Move is ContentMove.Remove or ContentMove.Withdraw or ContentMove.Supersede;
}
