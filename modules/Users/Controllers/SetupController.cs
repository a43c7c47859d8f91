using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Services.FirstRun;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>The first run of a site: <c>/setup?token=…</c>. Without the token there is no such page.</summary>
[Route("setup")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SetupController(FirstRun firstRun, PageHead head, SiteIdentity site) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? token, CancellationToken cancellationToken) =>
        await firstRun.AcceptsAsync(token, cancellationToken)
            ? Page(new SetupForm { Token = token, SiteName = site.Name })
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Index(SetupForm form, [FromServices] SetUpSite setUp, CancellationToken cancellationToken)
    {
        if (!await firstRun.AcceptsAsync(form.Token, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page(form);
        }

        var outcome = await setUp.RunAsync(form.Token, form.SiteName, form.Name, form.Password, cancellationToken);
        if (!outcome.Into(ModelState))
        {
            return outcome.Refusals[0].Code == Refusal.NotFoundCode ? NotFound() : Page(form);
        }

        // The administrator is made; closing the browser now must not leave half of the sample.
        var whole = !form.Sample || await setUp.LoadSampleAsync(CancellationToken.None);
        TempData["Status"] = "网站已经建好。请用刚才的邮箱和密码登录。"
            + (whole ? "" : "示例内容没有装全，原因见日志；可以停下网站后运行 setup --sample 再装一次。");
        return RedirectToAction(nameof(AccountController.Entrance), "Account");
    }

    private ViewResult Page(SetupForm form)
    {
        (head.Title, head.NoIndex) = ("建立网站", true);
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("Index", form);
    }
}
