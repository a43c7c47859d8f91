using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>Signs the person at hand out.</summary>
internal sealed class SignOut(SignInManager<User> signIn, CurrentActor current, IUnitOfWork work, IAuditLog audit)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (current.Actor is { Id: { } id, Name: var name })
        {
            await work.RunAsync(_ =>
            {
                audit.Write("account.signout", nameof(User), id.ToString(), name);
                return Task.FromResult(true);
            }, cancellationToken);
        }

        await signIn.SignOutAsync();
    }
}
