using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Links;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>Invitations and forgotten passwords, for people who are not signed in.</summary>
[Route("account")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LinkController(AccountLinks links, PageHead head) : Controller
{
    [HttpGet("link")]
    public Task<IActionResult> Open(string? token, CancellationToken cancellationToken) => PageAsync(new LinkForm { Token = token }, cancellationToken);

    [HttpPost("link")]
    public async Task<IActionResult> Open(LinkForm form, [FromServices] AcceptLink accept, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !(await accept.RunAsync(form.Token, form.DisplayName, form.Password, cancellationToken)).Into(ModelState))
        {
            return await PageAsync(form, cancellationToken);
        }

        TempData["Status"] = "密码已经设好。请用您的邮箱和新密码登录。";
        return RedirectToAction(nameof(AccountController.Entrance), "Account");
    }

    [HttpGet("forgot")]
    public IActionResult Forgot([FromServices] Mail mail) => ForgotPage(new ForgottenForm(), mail);

    [HttpPost("forgot")]
    public async Task<IActionResult> Forgot(ForgottenForm form, [FromServices] Mail mail, [FromServices] ForgottenPassword forgotten, [FromServices] SiteAddress address, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !mail.IsConfigured)
        {
            return ForgotPage(form, mail);
        }

        await forgotten.RunAsync(form.Name, path => address.Absolute(HttpContext, path), cancellationToken);
        TempData["Status"] = "如果这个邮箱有账号，重设密码的链接已经寄出，请查收。没有收到请联系安全管理员。";
        return RedirectToAction(nameof(AccountController.Entrance), "Account");
    }

    private async Task<IActionResult> PageAsync(LinkForm form, CancellationToken cancellationToken)
    {
        var (link, user, state) = await links.FindAsync(form.Token, cancellationToken);
        var kind = link?.Kind ?? AccountLinkKind.Reset;
        head.Name(kind == AccountLinkKind.Invitation ? "接受邀请" : "设置新密码");
        if (state == LinkState.Open)
        {
            form.DisplayName ??= user!.DisplayName;
            return View("Open", new LinkPage(form, kind, user!.UserName!, null));
        }

        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Open", new LinkPage(form, kind, "", AcceptLink.Refuse(state).Message));
    }

    private ViewResult ForgotPage(ForgottenForm form, Mail mail)
    {
        head.Name("忘记密码");
        ViewData["Mail"] = mail.IsConfigured;
        return View("Forgot", form);
    }
}
