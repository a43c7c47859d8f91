using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Page;
using Polls.Models;
using Polls.Services;

namespace Polls.Controllers;

[Route("admin/polls")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(Permissions.Edit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PollsConsoleController(ISiteSettings settings, PageHead head) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => Form(settings.Get<PollSettings>());

    [HttpPost("")]
    public async Task<IActionResult> Save(PollSettings value, [FromServices] SavePollSettings save, CancellationToken cancellationToken) =>
        ModelState.IsValid && (await save.RunAsync(value, cancellationToken)).Done ? RedirectToAction(nameof(Index)) : Form(value);

    private ViewResult Form(PollSettings value)
    {
        head.Title = "问卷征集";
        return View("Index", value);
    }
}
