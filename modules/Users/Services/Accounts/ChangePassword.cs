using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Sessions;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users.Services.Accounts;

/// <summary>Changes the password of the person at hand and ends their other sessions.</summary>
internal sealed class ChangePassword(
    UserManager<User> users, SignInManager<User> signIn, IPasswordHasher<User> hasher, PasswordRules rules, FailedAttempts attempts,
    SessionStore sessions, IHttpContextAccessor http, CurrentActor current, IUnitOfWork work, IAuditLog audit)
{
    private const string CurrentField = "Current";
    private const string NewField = "Password";

    public async Task<Outcome<User>> RunAsync(string currentPassword, string newPassword, CancellationToken cancellationToken)
    {
        if (current.Actor.Id is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return Refusal.Forbidden();
        }

        if (await attempts.LockedUntilAsync(id, cancellationToken) is { } locked)
        {
            return FailedAttempts.Locked(locked, CurrentField);
        }

        // Counted like at sign-in: somebody at a screen left open must not have more guesses than at the door.
        if (hasher.VerifyHashedPassword(user, user.PasswordHash ?? "", currentPassword) == PasswordVerificationResult.Failed)
        {
            return await WrongAsync(user, cancellationToken);
        }

        if (await rules.CheckAsync(user, newPassword, NewField) is { Count: > 0 } weak)
        {
            return Outcome<User>.Refused(weak);
        }

        if (currentPassword == newPassword)
        {
            return new Refusal("account.samepassword", "新密码与现在的相同。请换一个。", NewField);
        }

        var hash = hasher.HashPassword(user, newPassword);
        var session = SessionCookie.Read((await http.HttpContext!.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties);
        sessions.Forget(await work.RunAsync(async token =>
        {
            user.PasswordHash = hash;
            await users.UpdateSecurityStampAsync(user);
            await attempts.ForgetAsync(id, token);
            audit.Write("account.password", nameof(User), id.ToString(), user.UserName);
            return await sessions.EndAsync(id, null, session, token);
        }, cancellationToken));
        await signIn.RefreshSignInAsync(user);
        return user;
    }

    private async Task<Outcome<User>> WrongAsync(User user, CancellationToken cancellationToken)
    {
        var locked = await work.RunAsync(async token =>
        {
            var until = await attempts.CountAsync(user.Id, token);
            audit.Write(until is null ? "account.refuse" : "account.lock", nameof(User), user.Id.ToString(), user.UserName);
            return until;
        }, cancellationToken);
        return locked is { } end
            ? FailedAttempts.Locked(end, CurrentField)
            : new Refusal("account.wrong", users.ErrorDescriber.PasswordMismatch().Description, CurrentField);
    }
}
