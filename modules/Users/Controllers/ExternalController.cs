using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Services.External;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>Signing in through another site. The way out is a link and not a form: the security policy lets forms go nowhere else.</summary>
[Route("account/external")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ExternalController(ProviderOptions provider, ILogger<ExternalController> log) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Leave(string? returnUrl)
    {
        if (!provider.IsUsable)
        {
            if (provider.Fault is { } fault)
            {
                log.LogError("OpenID Connect is not configured rightly: {Fault}", fault);
                return Refused($"{provider.DisplayName}的设置有误，暂时不能用。请用密码登录，并告诉系统管理员。");
            }

            return NotFound();
        }

        try
        {
            await HttpContext.ChallengeAsync(ProviderScheme.Name, new AuthenticationProperties { RedirectUri = Url.Action(nameof(Return), new { returnUrl }) });
            return new EmptyResult();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The provider {Authority} cannot be reached", provider.Authority);
            return Refused($"现在连不上{provider.DisplayName}。请稍后再试，或用密码登录。");
        }
    }

    [HttpGet("done")]
    public async Task<IActionResult> Return(string? returnUrl, [FromServices] ExternalSignIn signIn, CancellationToken cancellationToken)
    {
        if (!provider.IsUsable)
        {
            return NotFound();
        }

        var outcome = await signIn.RunAsync(cancellationToken);
        return outcome.Done ? this.Onwards(outcome.Value, returnUrl) : Refused(string.Concat(outcome.Refusals.Select(r => r.Message)));
    }

    [HttpGet("failed")]
    public IActionResult Failed() => provider.IsUsable ? Refused($"没能通过{provider.DisplayName}登录。请重试，或用密码登录。") : NotFound();

    private RedirectToActionResult Refused(string message)
    {
        TempData["Refused"] = message;
        return RedirectToAction(nameof(AccountController.Entrance), "Account");
    }
}

internal static class DoorSteps
{
    /// <summary>To the step that comes next at the door. An address outside of the site is dropped: a link in a mail must not lead through our sign-in to somebody else's.</summary>
    internal static IActionResult Onwards(this Controller controller, SignInStep step, string? returnUrl)
    {
        var inside = controller.Url.IsLocalUrl(returnUrl) ? returnUrl : null;
        return step switch
        {
            SignInStep.Code => controller.RedirectToAction(nameof(SecondStepController.Code), "SecondStep", new { returnUrl = inside }),
            SignInStep.SetUp => controller.RedirectToAction(nameof(SecondStepController.SetUp), "SecondStep", new { returnUrl = inside }),
            _ => controller.LocalRedirect(inside ?? AccountController.Home),
        };
    }
}
