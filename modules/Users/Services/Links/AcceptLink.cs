using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Accounts;
using PanjinPropertyCms.Users.Services.Sessions;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users.Services.Links;

/// <summary>Sets the name and the password of whoever holds the link; the token stands for the permission. Afterwards they go through the door like everybody, second factor and all.</summary>
internal sealed class AcceptLink(
    AccountLinks links, UserManager<User> users, IPasswordHasher<User> hasher, PasswordRules rules, SessionStore sessions, IUnitOfWork work, IAuditLog audit)
{
    /// <param name="displayName">Null leaves the name: a reset does not ask for it.</param>
    public async Task<Outcome<User>> RunAsync(string? token, string? displayName, string password, CancellationToken cancellationToken)
    {
        var (link, user, state) = await links.FindAsync(token, cancellationToken);
        if (state != LinkState.Open)
        {
            return Refuse(state);
        }

        if (await rules.CheckAsync(user!, password, "Password") is { Count: > 0 } weak)
        {
            return Outcome<User>.Refused(weak);
        }

        var hash = hasher.HashPassword(user!, password);
        IReadOnlyList<Guid> ended = [];
        var outcome = await work.RunAsync<Outcome<User>>(async cancel =>
        {
            if (!await links.UseAsync(link!, cancel))
            {
                return Refuse(LinkState.Used);
            }

            user!.PasswordHash = hash;
            // Who lost the password may have locked the account while guessing.
            (user.EmailConfirmed, user.LockoutEnd, user.AccessFailedCount) = (true, null, 0);
            user.DisplayName = string.IsNullOrWhiteSpace(displayName) ? user.DisplayName : displayName.Trim();
            await users.UpdateSecurityStampAsync(user);
            ended = await sessions.EndAsync(user.Id, null, null, cancel);
            audit.Write(link!.Kind == AccountLinkKind.Invitation ? "account.accept" : "account.reset", nameof(User), user.Id.ToString(), user.UserName);
            return user;
        }, cancellationToken);
        sessions.Forget(ended);
        return outcome;
    }

    internal static Refusal Refuse(LinkState state) => new($"link.{state.ToString().ToLowerInvariant()}", state switch
    {
        LinkState.Used => "这个链接已经用过了。如果是您本人用的，请直接登录；如果不是，请马上告诉管理员。",
        LinkState.Expired => $"这个链接已经过期（有效期 {AccountLinks.Hours} 小时）。请管理员重新发一个。",
        LinkState.Closed => "这个账号已经停用。需要时请联系管理员。",
        _ => "这个链接不对或已被新的链接取代。请检查是否复制完整，或请管理员重新发一个。",
    });
}
