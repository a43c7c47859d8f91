using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Contents.Lists;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Contents.Steps;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Controllers;

/// <summary>The kinds of publication, the list of each, and what is done with many rows at once.</summary>
[Route("admin/contents")]
[Authorize(KernelPermissions.UseConsole)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ContentsController(ContentDesk desk, ContentList list, IAuthorizer authorizer, PageHead head) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromServices] CurrentActor current, CancellationToken cancellationToken)
    {
        head.Title = "内容";
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        var types = await desk.TypesAsync(cancellationToken);
        var counts = await ContentCounts.Of(await desk.ItemsAsync(types, cancellationToken), current.Actor.Id).ToDictionaryAsync(c => c.Type, cancellationToken);
        return View("Index", types.Select(t => new ContentTypeRow(t, counts.GetValueOrDefault(t.Name) ?? new ContentCounts())).ToList());
    }

    [HttpGet("{type:alpha}")]
    public async Task<IActionResult> List(string type, CancellationToken cancellationToken)
    {
        var found = await desk.TypeAsync(type, cancellationToken);
        if (found.ToStatus(this) is { } status)
        {
            return status;
        }

        var address = new ListAddress(Request);
        if (ExcelFile.IsAskedFor(address))
        {
            return await list.FileAsync(found.Value, address, cancellationToken);
        }

        (head.Title, var shown) = (found.Value.DisplayName, found.Value);
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("List", await list.ReadAsync(shown, address, cancellationToken) with
        {
            Report = await ReportAsync(shown, cancellationToken),
            MayEdit = await authorizer.CanAsync(shown.EditPermission, cancellationToken),
            MayPublish = await authorizer.CanAsync(shown.PublishPermission, cancellationToken),
        });
    }

    /// <summary>Says what would be done with which rows.</summary>
    [HttpPost("{type:alpha}/bulk")]
    public async Task<IActionResult> AskMany(string type, string? act, string[]? ids, string? back, [FromServices] IEnumerable<ItemStep> steps, CancellationToken cancellationToken)
    {
        var found = await desk.TypeAsync(type, cancellationToken);
        return found.ToStatus(this) ?? await ManyAsync(found.Value, steps.FirstOrDefault(s => s.ForMany && s.Key == act), BulkChoice.ReadAll(ids ?? []), new StepForm(), back, cancellationToken);
    }

    [HttpPost("{type:alpha}/bulk/{act:alpha}")]
    public async Task<IActionResult> CarryOutMany(string type, string act, string[]? ids, StepForm form, string? back, [FromServices] IEnumerable<ItemStep> steps, [FromServices] BulkRun run, CancellationToken cancellationToken)
    {
        var found = await desk.TypeAsync(type, cancellationToken);
        if (found.ToStatus(this) is { } status)
        {
            return status;
        }

        var (step, choices) = (steps.FirstOrDefault(s => s.ForMany && s.Key == act), BulkChoice.ReadAll(ids ?? []));
        if (step is { Fields: not null } && string.IsNullOrWhiteSpace(form.Reason))
        {
            ModelState.AddModelError(nameof(StepForm.Reason), $"请写明{step.Title}的原因，读者会看到它。");
            return await ManyAsync(found.Value, step, choices, form, back, cancellationToken);
        }

        if (step is not null && choices.Count > 0)
        {
            TempData[BulkReport.Key] = (await run.RunAsync(step, choices, form, cancellationToken)).Pack();
        }

        return Back(found.Value, back);
    }

    private async Task<IActionResult> ManyAsync(ContentTypeDefinition type, ItemStep? step, IReadOnlyList<BulkChoice> choices, StepForm form, string? back, CancellationToken cancellationToken)
    {
        if (step is null || choices.Count == 0)
        {
            TempData["Refused"] = "请先选中要处理的内容，再选要做什么。";
            return Back(type, back);
        }

        var ids = choices.Select(c => c.Id).ToList();
        var items = await (await desk.ItemsAsync([type], cancellationToken)).Where(i => ids.Contains(i.Id)).OrderBy(i => i.DisplayText).ToListAsync(cancellationToken);
        head.Title = $"{step.Title}：已选 {items.Count} 件";
        head.Breadcrumb.Add(new Crumb(type.DisplayName, AdminMenu.PathOf(type)));
        head.Breadcrumb.Add(new Crumb(step.Title, null));
        return View("Bulk", new BulkPage(type, step, [.. items.Select(i => new ContentRow(i, null, null, null))], choices.ToDictionary(c => c.Id, c => c.Revision), form, back));
    }

    private LocalRedirectResult Back(ContentTypeDefinition type, string? back) =>
        LocalRedirect(back is not null && Url.IsLocalUrl(back) && back.StartsWith(AdminMenu.PathOf(type), StringComparison.OrdinalIgnoreCase) ? back : "~" + AdminMenu.PathOf(type));

    private async Task<BulkReport?> ReportAsync(ContentTypeDefinition type, CancellationToken cancellationToken)
    {
        if (BulkReport.Unpack(TempData[BulkReport.Key] as string) is not { } report)
        {
            return null;
        }

        var ids = report.Refused.SelectMany(r => r.Value).ToList();
        return report with { Titles = await (await desk.ItemsAsync([type], cancellationToken)).Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.DisplayText, cancellationToken) };
    }
}

internal sealed record ContentTypeRow(ContentTypeDefinition Type, ContentCounts Counts);

/// <param name="Revisions">What the person saw of each row.</param>
/// <param name="Back">The list that they came from.</param>
internal sealed record BulkPage(ContentTypeDefinition Type, ItemStep Step, IReadOnlyList<ContentRow> Rows, IReadOnlyDictionary<Guid, int> Revisions, StepForm Form, string? Back);
