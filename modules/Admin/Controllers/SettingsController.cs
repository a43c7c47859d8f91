using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Admin.Services.Configuring;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Forms;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin.Controllers;

/// <summary>The settings of the site, group by group; each group names who may see and change it.</summary>
[Route("admin/settings")]
[Authorize(KernelPermissions.UseConsole)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SettingsController(SettingsGroups groups, SettingsPages pages, ReadSettings read, SaveSettings save, IAuthorizer authorizer, PageHead head) : Controller
{
    private const string Preview = "preview";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var mine = await groups.OfAsync(authorizer, cancellationToken);
        if (mine.Count == 0)
        {
            return Forbid();
        }

        head.Title = "设置";
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("Index", (await read.AllAsync(cancellationToken)).Where(s => mine.Contains(s.Group)).ToList());
    }

    [HttpGet("{key}")]
    public async Task<IActionResult> Edit(string key, CancellationToken cancellationToken) =>
        groups.Find(key) is not { } group ? NotFound()
        : await authorizer.CanAsync(group.Permission, cancellationToken) ? Show(await pages.ShowAsync(group, cancellationToken)) : Forbid();

    [HttpPost("{key}"), RequestFormLimits(ValueCountLimit = 8192)]
    public async Task<IActionResult> Save(string key, int number, [FromForm(Name = "do")] string? act, [FromServices] FormReader reader, CancellationToken cancellationToken)
    {
        if (groups.Find(key) is not { } group)
        {
            return NotFound();
        }

        if (!await authorizer.CanAsync(group.Permission, cancellationToken))
        {
            return Forbid();
        }

        var form = await Request.ReadFormAsync(cancellationToken);
        var known = (await read.OneAsync(group, cancellationToken)).Value;
        var typed = await reader.ReadAsync(form, SettingsPages.Prefix, known, ModelState, cancellationToken);
        if (!ModelState.IsValid || act == Preview)
        {
            return Show(await pages.ShowAgainAsync(group, form, typed, number, false, cancellationToken), ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
        }

        var outcome = await save.RunAsync(group, number, typed, cancellationToken);
        if (outcome.Done)
        {
            return Done(group, outcome.Value == number ? "没有改动，不用保存。" : $"“{group.Title}”已保存，网站马上按新的设置显示。");
        }

        foreach (var refusal in outcome.Refusals)
        {
            ModelState.AddModelError(refusal.Field is { } field ? $"{SettingsPages.Prefix}.{field}" : "", refusal.Message);
        }

        var stale = outcome.Refusals[0].Code == Refusal.StaleCode;
        return Show(await pages.ShowAgainAsync(group, form, typed, number, stale, cancellationToken), stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    [HttpPost("{key}/reset")]
    public async Task<IActionResult> Reset(string key, int number, CancellationToken cancellationToken) =>
        groups.Find(key) is { } group ? Answer(group, await save.ResetAsync(group, number, cancellationToken), "已恢复默认") : NotFound();

    [HttpPost("{key}/restore/{version:int}")]
    public async Task<IActionResult> Restore(string key, int version, int number, CancellationToken cancellationToken) =>
        groups.Find(key) is { } group ? Answer(group, await save.RestoreAsync(group, number, version, cancellationToken), $"已恢复到第 {version} 版") : NotFound();

    private IActionResult Answer(SettingsGroup group, Outcome<int> outcome, string done)
    {
        if (outcome.Done)
        {
            return Done(group, $"“{group.Title}”{done}，网站马上按它显示。");
        }

        if (outcome.Refusals[0].Code == Refusal.ForbiddenCode)
        {
            return Forbid();
        }

        TempData["Refused"] = string.Concat(outcome.Refusals.Select(r => r.Message));
        return LocalRedirect(group.Path);
    }

    private LocalRedirectResult Done(SettingsGroup group, string status)
    {
        TempData["Status"] = status;
        return LocalRedirect(group.Path);
    }

    private ViewResult Show(SettingsPage page, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        head.Title = page.State.Group.Title;
        head.Breadcrumb.Add(new Crumb("设置", "/admin/settings"));
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("Edit", page);
    }
}
