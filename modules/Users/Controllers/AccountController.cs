using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Services.Accounts;
using PanjinPropertyCms.Users.Services.External;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>Signing in and out, and one's own password.</summary>
[Route("account")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AccountController(PageHead head, ProviderOptions provider) : Controller
{
    internal const string Home = "/admin";

    [HttpGet("sign-in")]
    public IActionResult Entrance(string? returnUrl) =>
        User.Identity is { IsAuthenticated: true } ? LocalRedirect(Inside(returnUrl)) : SignInPage(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost("sign-in")]
    public async Task<IActionResult> Enter(SignInForm form, [FromServices] PasswordSignIn signIn, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return SignInPage(form);
        }

        var outcome = await signIn.RunAsync(form.Name, form.Password, cancellationToken);
        return outcome.Into(ModelState) ? this.Onwards(outcome.Value, form.ReturnUrl) : SignInPage(form);
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> Leave([FromServices] SignOut signOut, CancellationToken cancellationToken)
    {
        await signOut.RunAsync(cancellationToken);
        return LocalRedirect("/");
    }

    [Authorize]
    [HttpGet("password")]
    public IActionResult Password() => PasswordPage(new PasswordForm());

    [Authorize]
    [HttpPost("password")]
    public async Task<IActionResult> Password(PasswordForm form, [FromServices] ChangePassword change, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !(await change.RunAsync(form.Current, form.Password, cancellationToken)).Into(ModelState))
        {
            return PasswordPage(form);
        }

        TempData["Status"] = "密码已经修改。您在别处的登录已经退出。";
        return RedirectToAction(nameof(Password));
    }

    private string Inside(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl! : Home;

    private ViewResult SignInPage(SignInForm form)
    {
        head.Name("登录");
        ViewData["Provider"] = provider.IsWanted ? provider.DisplayName : null;
        return View("SignIn", form);
    }

    private ViewResult PasswordPage(PasswordForm form)
    {
        head.Name("修改密码");
        return View("Password", form);
    }
}
