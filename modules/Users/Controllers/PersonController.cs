using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.People;


namespace PanjinPropertyCms.Users.Controllers;

/// <summary>One account: what is known of it, and all that can be done to it. Out of scope it is not there.</summary>
[Route("admin/users/{id:guid}")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(Permissions.ViewAccounts)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PersonController(PersonPages pages, PersonAtHand people, PageHead head) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) => PageAsync(id, null, null, cancellationToken);

    [Authorize(Permissions.ManageAccounts)]
    [HttpPost("")]
    public async Task<IActionResult> Save(Guid id, PersonForm form, [FromServices] SavePerson save, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await PageAsync(id, form, null, cancellationToken);
        }

        var outcome = await save.RunAsync(id, form, cancellationToken);
        if (this.Closed(outcome) is { } closed)
        {
            return closed;
        }

        return outcome.Into(ModelState) ? Back(id, outcome, "已保存。改动的角色和范围一分钟内对已登录的页面生效。") : await PageAsync(id, form, null, cancellationToken);
    }

    [Authorize(Permissions.ManageAccounts)]
    [HttpPost("disable")]
    public async Task<IActionResult> Disable(Guid id, [FromServices] DisablePerson disable, CancellationToken cancellationToken) =>
        Back(id, await disable.RunAsync(id, cancellationToken), "账号已停用，所有登录已退出。");

    [Authorize(Permissions.ManageAccounts)]
    [HttpPost("enable")]
    public async Task<IActionResult> Enable(Guid id, [FromServices] EnablePerson enable, CancellationToken cancellationToken) =>
        Back(id, await enable.RunAsync(id, cancellationToken), "账号已启用，密码仍是原来的。");

    [Authorize(Permissions.ManageAccounts)]
    [HttpPost("unlock")]
    public async Task<IActionResult> Unlock(Guid id, [FromServices] UnlockPerson unlock, CancellationToken cancellationToken) =>
        Back(id, await unlock.RunAsync(id, cancellationToken), "已解除锁定，可以马上登录。");

    [Authorize(Permissions.ManageAccounts)]
    [HttpPost("link")]
    public async Task<IActionResult> Link(Guid id, [FromServices] IssuePasswordLink issue, [FromServices] SiteAddress address, CancellationToken cancellationToken)
    {
        var outcome = await issue.RunAsync(id, path => address.Absolute(HttpContext, path), cancellationToken);
        if (!outcome.Done)
        {
            return Back(id, outcome, "");
        }

        head.Name("链接已建立", PeopleController.Way, (outcome.Value.User.DisplayName, $"/admin/users/{id}"));
        return View("~/Areas/Users/Views/People/Link.cshtml", outcome.Value);
    }

    [Authorize(Permissions.ManageAccounts)]
    [HttpPost("second-factor")]
    public async Task<IActionResult> ResetSecondFactor(Guid id, [FromServices] ResetSecondFactor reset, CancellationToken cancellationToken) =>
        Back(id, await reset.RunAsync(id, cancellationToken), "动态码已重设，所有登录已退出。角色要求动态码的，下次登录时重新设置。");

    [Authorize(Permissions.ManageAccounts)]
    [HttpPost("sessions")]
    public async Task<IActionResult> EndSessions(Guid id, Guid? session, [FromServices] EndPersonSessions end, CancellationToken cancellationToken)
    {
        var outcome = await end.RunAsync(id, session, cancellationToken);
        return Back(id, outcome, outcome.Done ? $"已退出 {outcome.Value} 处登录。" : "");
    }

    [Authorize(Permissions.ManageAccounts)]
    [HttpPost("hand-over")]
    public async Task<IActionResult> HandOver(Guid id, Guid? to, [FromServices] HandOverWork handOver, CancellationToken cancellationToken)
    {
        var outcome = await handOver.RunAsync(id, to, cancellationToken);
        return Back(id, outcome, outcome.Done ? $"已移交：{string.Join('、', outcome.Value.Select(m => $"{m.Name} {m.Count} 件"))}。" : "");
    }

    /// <summary>Shown in the answer itself: an address or a note for the next page would keep it longer than the look.</summary>
    [Authorize(Permissions.RevealPhone)]
    [HttpPost("phone")]
    public async Task<IActionResult> Phone(Guid id, [FromServices] RevealPersonalData reveal, CancellationToken cancellationToken)
    {
        var found = await people.FindAsync(id, Permissions.RevealPhone, cancellationToken);
        if (this.Closed(found) is { } closed)
        {
            return closed;
        }

        var outcome = await reveal.RunAsync(Permissions.RevealPhone, nameof(User), id.ToString(), "电话", found.Value.User.Phone, cancellationToken);
        return outcome.Into(ModelState) ? await PageAsync(id, null, outcome.Value, cancellationToken) : await PageAsync(id, null, null, cancellationToken);
    }

    private async Task<IActionResult> PageAsync(Guid id, PersonForm? typed, string? phone, CancellationToken cancellationToken)
    {
        var page = await pages.BuildAsync(id, typed, cancellationToken);
        if (this.Closed(page) is { } closed)
        {
            return closed;
        }

        head.Name(page.Value.User.DisplayName, PeopleController.Way);
        return View("Index", page.Value with { FullPhone = phone });
    }

    private IActionResult Back(Guid id, IOutcome outcome, string done)
    {
        if (this.Closed(outcome) is { } closed)
        {
            return closed;
        }

        this.Tell(outcome, done);
        return RedirectToAction(nameof(Index), new { id });
    }
}
