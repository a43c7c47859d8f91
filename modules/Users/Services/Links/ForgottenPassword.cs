using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Links;

/// <summary>Mails a link to whoever forgot the password. Nothing tells whether the name has an account.</summary>
internal sealed class ForgottenPassword(UserManager<User> users, AccountLinks links, Mail mail, IUnitOfWork work, IAuditLog audit)
{
    public async Task RunAsync(string name, Func<string, string> address, CancellationToken cancellationToken)
    {
        if (!mail.IsConfigured || await users.FindByNameAsync(name.Trim()) is not { Disabled: false, PasswordHash: not null } user)
        {
            return;
        }

        await work.RunAsync(async token =>
        {
            audit.Write("account.forgot", nameof(User), user.Id.ToString(), user.UserName);
            return await links.IssueAsync(user, AccountLinkKind.Reset, address, token);
        }, cancellationToken);
    }
}
