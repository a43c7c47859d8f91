using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Hosting;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Accounts;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>Signs a person in by name and password. Whether a name exists can be read neither from the answer nor from its time.</summary>
internal sealed class PasswordSignIn(
    UserManager<User> users, EnterSite enter, IPasswordHasher<User> hasher, FailedAttempts attempts, UnknownNames unknown,
    IUnitOfWork work, IAuditLog audit, IHostEnvironment environment)
{
    private const string Field = EnterSite.Field;

    private static readonly Refusal Wrong = new("account.wrong", "登录名或密码不对。请检查大小写和输入法后再试。", Field);

    public async Task<Outcome<SignInStep>> RunAsync(string name, string password, CancellationToken cancellationToken)
    {
        unknown.WarmUp();
        var user = await users.FindByNameAsync(name.Trim());
        if (user is null)
        {
            return await UnknownAsync(users.NormalizeName(name.Trim()), password, cancellationToken);
        }

        if (await attempts.LockedUntilAsync(user.Id, cancellationToken) is { } locked)
        {
            return await RefusedAsync(user, FailedAttempts.Locked(locked, Field), cancellationToken);
        }

        if (!Matches(user, password))
        {
            return await WrongAsync(user, cancellationToken);
        }

        if (user.Disabled || (DemoAccounts.Owns(user) && !environment.IsDevelopment()))
        {
            return await RefusedAsync(user, new("account.disabled", "这个账号已经停用。需要时请联系系统管理员。"), cancellationToken);
        }

        return await enter.AfterFirstFactorAsync(user, "密码", cancellationToken);
    }

    /// <summary>Somebody who was invited has no password yet; that must take as long as a wrong one.</summary>
    private bool Matches(User user, string password)
    {
        if (user.PasswordHash is { } hash)
        {
            return hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;
        }

        unknown.CheckPassword(password);
        return false;
    }

    private async Task<Outcome<SignInStep>> WrongAsync(User user, CancellationToken cancellationToken)
    {
        var locked = await work.RunAsync(async token =>
        {
            var until = await attempts.CountAsync(user.Id, token);
            audit.Write(until is null ? "account.refuse" : "account.lock", nameof(User), user.Id.ToString(), user.UserName);
            return until;
        }, cancellationToken);
        return locked is { } end ? FailedAttempts.Locked(end, Field) : Wrong;
    }

    /// <summary>The name is not noted: people type their password into the wrong box.</summary>
    private async Task<Outcome<SignInStep>> UnknownAsync(string normalizedName, string password, CancellationToken cancellationToken)
    {
        var locked = unknown.LockedUntil(normalizedName);
        if (locked is null)
        {
            unknown.CheckPassword(password);
            locked = unknown.Count(normalizedName);
        }

        return await RefusedAsync(null, locked is { } end ? FailedAttempts.Locked(end, Field) : Wrong, cancellationToken);
    }

    private async Task<Outcome<SignInStep>> RefusedAsync(User? user, Refusal refusal, CancellationToken cancellationToken)
    {
        // The unit answers true and not the refusal: a refused unit is undone, and the row of the audit log with it.
        await work.RunAsync(_ =>
        {
            audit.Write("account.refuse", nameof(User), user?.Id.ToString() ?? "", user?.UserName ?? "没有这个登录名");
            return Task.FromResult(true);
        }, cancellationToken);
        return refusal;
    }
}
