using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Sessions;

namespace PanjinPropertyCms.Users.Controllers;

/// <summary>Where a person is signed in.</summary>
[Authorize]
[Route("account/sessions")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SessionsController(SessionStore sessions, CurrentActor current, PageHead head) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        head.Name("登录的设备");
        return View("Index", new SessionsPage(await sessions.OpenAsync(current.Actor.Id ?? Guid.Empty, cancellationToken), await PresentAsync()));
    }

    /// <param name="session">One, or null for all others.</param>
    [HttpPost("")]
    public async Task<IActionResult> End(Guid? session, [FromServices] EndOwnSessions end, CancellationToken cancellationToken)
    {
        var outcome = await end.RunAsync(session, await PresentAsync(), cancellationToken);
        this.Tell(outcome, outcome.Done ? $"已退出 {outcome.Value} 处登录。" : "");
        return RedirectToAction(nameof(Index));
    }

    private async Task<Guid?> PresentAsync() => SessionCookie.Read((await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties);
}

/// <param name="Present">The session that looks at the page.</param>
internal sealed record SessionsPage(IReadOnlyList<Session> Sessions, Guid? Present);

/// <summary>A table of sessions, on a person's own page and on the administrator's.</summary>
/// <param name="Path">Where the form that ends one goes.</param>
internal sealed record SessionTable(IReadOnlyList<Session> Sessions, Guid? Present, string Path, bool CanEnd);
