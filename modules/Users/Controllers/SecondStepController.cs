using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.SecondStep;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>Between the password and the console: the code, or setting one up where a role demands it.</summary>
[Route("account/second-step")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SecondStepController(SecondStepSignIn signIn, PendingSignIn pending, OfferedKey offered, PageHead head, SiteIdentity site) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Code(string? returnUrl) =>
        await pending.FindAsync() is { User.TwoFactorEnabled: true } ? CodePage(new CodeForm { ReturnUrl = returnUrl }) : ToDoor();

    [HttpPost("")]
    public async Task<IActionResult> Code(CodeForm form, CancellationToken cancellationToken) =>
        ModelState.IsValid && (await signIn.WithCodeAsync(form.Code, cancellationToken)).Into(ModelState)
            ? LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl! : AccountController.Home)
            : CodePage(form);

    [HttpGet("set-up")]
    public async Task<IActionResult> SetUp(string? returnUrl) =>
        await pending.FindAsync() is { User: { TwoFactorEnabled: false } user } ? SetUpPage(user, new CodeForm { ReturnUrl = returnUrl }) : ToDoor();

    [HttpPost("set-up")]
    public async Task<IActionResult> SetUp(CodeForm form, CancellationToken cancellationToken)
    {
        if (await pending.FindAsync() is not { User: { TwoFactorEnabled: false } user })
        {
            return ToDoor();
        }

        if (!ModelState.IsValid)
        {
            return SetUpPage(user, form);
        }

        var outcome = await signIn.WithNewAppAsync(form.Key, form.Code, cancellationToken);
        if (!outcome.Into(ModelState))
        {
            return SetUpPage(user, form);
        }

        head.Name("保存恢复码");
        return View("~/Areas/Users/Views/Security/Codes.cshtml", new CodesPage(outcome.Value, Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl! : AccountController.Home));
    }

    private RedirectToActionResult ToDoor() => RedirectToAction(nameof(AccountController.Entrance), "Account");

    private ViewResult CodePage(CodeForm form)
    {
        head.Name("输入动态码");
        return View("Code", form);
    }

    private ViewResult SetUpPage(User user, CodeForm form)
    {
        head.Name("设置动态码");
        return View("~/Areas/Users/Views/Security/SetUp.cshtml", SecurityController.Offer(user, form, offered, site, ModelState, atDoor: true));
    }
}
