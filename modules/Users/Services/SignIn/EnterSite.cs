using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.Sessions;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>Where every way of signing in ends: what is still owed is asked for, else a session begins.</summary>
internal sealed class EnterSite(
    SignInManager<User> signIn, FailedAttempts attempts, PendingSignIn pending, PersonRoles roles, CmsDbContext db, IUnitOfWork work, IAuditLog audit,
    TimeProvider time, IHttpContextAccessor http)
{
    internal const string Field = "Password";

    /// <summary>After a right password, or the word of the provider.</summary>
    internal async Task<Outcome<SignInStep>> AfterFirstFactorAsync(User user, string method, CancellationToken cancellationToken)
    {
        var step = user.TwoFactorEnabled ? SignInStep.Code
            : (await roles.OfAsync(user.Id, cancellationToken)).Any(r => r.RequiresTwoFactor) ? SignInStep.SetUp
            : SignInStep.Done;
        if (step == SignInStep.Done)
        {
            return await BeginSessionAsync(user, method, cancellationToken);
        }

        // The count of failures stays: a right password must not buy new guesses at the code.
        if (await attempts.LockedUntilAsync(user.Id, cancellationToken) is { } locked)
        {
            return FailedAttempts.Locked(locked, Field);
        }

        await pending.BeginAsync(user, method);
        return step;
    }

    /// <summary>When nothing is owed any more.</summary>
    /// <param name="method">In words, as the list of sessions shows it.</param>
    internal async Task<Outcome<SignInStep>> BeginSessionAsync(User user, string method, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var context = http.HttpContext!;
        var session = new Session
        {
            Id = Guid.CreateVersion7(now), UserId = user.Id, StartedUtc = now.UtcDateTime, LastSeenUtc = now.UtcDateTime, Method = method,
            Device = DeviceWords.Of(context.Request.Headers.UserAgent.ToString()), Origin = context.Connection.RemoteIpAddress?.ToString(),
        };
        var locked = await work.RunAsync(async token =>
        {
            // Asked again inside: of many guesses sent at once, one may be right after the others have locked the account.
            var until = await attempts.LockedUntilAsync(user.Id, token);
            if (until is null)
            {
                await attempts.ForgetAsync(user.Id, token);
                await db.Set<User>().Where(u => u.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LastSignInUtc, now.UtcDateTime), token);
                db.Add(session);
            }

            audit.Write(until is null ? "account.signin" : "account.refuse", nameof(User), user.Id.ToString(), $"{user.UserName}（{method}）",
                by: new Actor(user.Id, user.DisplayName, false, null, session.Origin));
            return until;
        }, cancellationToken);
        if (locked is { } end)
        {
            return FailedAttempts.Locked(end, Field);
        }

        var properties = new AuthenticationProperties { IsPersistent = false };
        SessionCookie.Note(properties, session.Id);
        await signIn.SignInAsync(user, properties);
        await pending.EndAsync();
        return SignInStep.Done;
    }
}

/// <summary>What comes next at the door.</summary>
internal enum SignInStep
{
    Done,

    /// <summary>The code of the app.</summary>
    Code,

    /// <summary>A role demands a second factor and there is none yet.</summary>
    SetUp,
}
