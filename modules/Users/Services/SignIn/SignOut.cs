using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Sessions;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>Signs the person at hand out.</summary>
internal sealed class SignOut(SignInManager<User> signIn, SessionStore sessions, IHttpContextAccessor http, CurrentActor current, IUnitOfWork work, IAuditLog audit)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (current.Actor is { Id: { } id, Name: var name })
        {
            var session = SessionCookie.Read((await http.HttpContext!.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties);
            sessions.Forget(await work.RunAsync(async token =>
            {
                audit.Write("account.signout", nameof(User), id.ToString(), name);
                return session is null ? [] : await sessions.EndAsync(id, session, null, token);
            }, cancellationToken));
        }

        await signIn.SignOutAsync();
    }
}
