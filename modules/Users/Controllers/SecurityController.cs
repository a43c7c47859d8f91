using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.SecondStep;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>A person's own second factor.</summary>
[Authorize]
[Route("account/security")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SecurityController(
    UserManager<User> users, RecoveryCodes codes, PersonRoles roles, SetUpSecondFactor setUp, OwnSecondFactor own, OfferedKey offered, PageHead head, SiteIdentity site) : Controller
{
    private static readonly (string Text, string Path) Way = ("登录安全", "/account/security");

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => PageAsync(cancellationToken);

    [HttpGet("set-up")]
    public async Task<IActionResult> SetUp() => await MeAsync() is { TwoFactorEnabled: false } me ? SetUpPage(me, new CodeForm()) : RedirectToAction(nameof(Index));

    [HttpPost("set-up")]
    public async Task<IActionResult> SetUp(CodeForm form, CancellationToken cancellationToken)
    {
        var me = await MeAsync();
        if (!ModelState.IsValid)
        {
            return SetUpPage(me, form);
        }

        var outcome = await setUp.RunAsync(me, offered.Unpack(me.Id, form.Key), form.Code, cancellationToken);
        return outcome.Into(ModelState) ? CodesPage(outcome.Value) : SetUpPage(me, form);
    }

    [HttpPost("codes")]
    public async Task<IActionResult> Codes(CodeForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await PageAsync(cancellationToken);
        }

        var outcome = await own.NewCodesAsync(await MeAsync(), form.Code, cancellationToken);
        return outcome.Into(ModelState) ? CodesPage(outcome.Value) : await PageAsync(cancellationToken);
    }

    [HttpPost("off")]
    public async Task<IActionResult> Off(CodeForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !(await own.TurnOffAsync(await MeAsync(), form.Code, cancellationToken)).Into(ModelState))
        {
            return await PageAsync(cancellationToken);
        }

        TempData["Status"] = "动态码已停用，以后只用密码登录。";
        return RedirectToAction(nameof(Index));
    }

    /// <summary>The secret that the form brought back, or a new one where it brought none that holds.</summary>
    internal static SetUpPage Offer(User user, CodeForm form, OfferedKey offered, SiteIdentity site, ModelStateDictionary modelState, bool atDoor)
    {
        var key = offered.Unpack(user.Id, form.Key) ?? Totp.NewKey();
        form.Key = offered.Pack(user.Id, key);
        // Else the tag helpers would print what was posted.
        modelState.Remove(nameof(CodeForm.Key));
        return new SetUpPage(form, key, Totp.Address(site.Name, user.UserName!, key), atDoor);
    }

    private async Task<User> MeAsync() => await users.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in account is gone.");

    private async Task<IActionResult> PageAsync(CancellationToken cancellationToken)
    {
        head.Name("登录安全");
        var me = await MeAsync();
        return View("Index", new SecurityPage(me.TwoFactorEnabled, (await roles.OfAsync(me.Id, cancellationToken)).FirstOrDefault(r => r.RequiresTwoFactor)?.DisplayName, await codes.CountAsync(me.Id, cancellationToken)));
    }

    private ViewResult SetUpPage(User me, CodeForm form)
    {
        head.Name("设置动态码", Way);
        return View("SetUp", Offer(me, form, offered, site, ModelState, atDoor: false));
    }

    private ViewResult CodesPage(IReadOnlyList<string> made)
    {
        head.Name("保存恢复码", Way);
        return View("Codes", new CodesPage(made, "/account/security"));
    }
}

/// <param name="RequiredBy">The role that demands it, or null.</param>
/// <param name="CodesLeft">Recovery codes not yet used.</param>
internal sealed record SecurityPage(bool On, string? RequiredBy, int CodesLeft);
