using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Hosting;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Accounts;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users.Services.External;

/// <summary>Signs in whom the provider vouches for, as the account they are tied to; the first time by an e-mail that the provider has verified. The second factor of this site is asked for all the same.</summary>
internal sealed class ExternalSignIn(
    UserManager<User> users, FailedAttempts attempts, EnterSite enter, ProviderOptions provider, IHttpContextAccessor http, IHostEnvironment environment,
    IUnitOfWork work, IAuditLog audit, TimeProvider time)
{
    public async Task<Outcome<SignInStep>> RunAsync(CancellationToken cancellationToken)
    {
        var answer = await http.HttpContext!.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await http.HttpContext!.SignOutAsync(IdentityConstants.ExternalScheme);
        if (answer.Principal is not { } person || person.FindFirstValue("sub") is not { Length: > 0 } subject)
        {
            return new Refusal("external.nothing", $"{provider.DisplayName}没有说明您是谁。请重试，或用密码登录。");
        }

        // Subjects are unique within an issuer only (OpenID Connect Core 1.0, 2).
        var key = $"{person.FindFirstValue("iss") ?? provider.Authority}|{subject}";
        var user = await users.FindByLoginAsync(ProviderScheme.Name, key);
        if (user is null)
        {
            var found = await TieAsync(key, person, cancellationToken);
            if (!found.Done)
            {
                return Outcome<SignInStep>.Refused(found.Refusals);
            }

            user = found.Value;
        }

        if (user.Disabled || (DemoAccounts.Owns(user) && !environment.IsDevelopment()))
        {
            return new Refusal("account.disabled", "这个账号已经停用。需要时请联系安全管理员。");
        }

        return await attempts.LockedUntilAsync(user.Id, cancellationToken) is { } locked
            ? FailedAttempts.Locked(locked, "")
            : await enter.AfterFirstFactorAsync(user, provider.DisplayName, cancellationToken);
    }

    private async Task<Outcome<User>> TieAsync(string key, ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        var email = person.FindFirstValue("email");
        if (email is null || !bool.TryParse(person.FindFirstValue("email_verified"), out var verified) || !verified)
        {
            return new Refusal("external.email", $"{provider.DisplayName}没有提供经过验证的邮箱，无法对应到这里的账号。请用密码登录，或联系安全管理员。");
        }

        var user = await users.FindByEmailAsync(email);
        if (user is null && !provider.CreateAccounts)
        {
            return new Refusal("external.unknown", $"您在{provider.DisplayName}的邮箱 {email} 在这里没有账号。请联系安全管理员为您开通。");
        }

        return await work.RunAsync<Outcome<User>>(async _ =>
        {
            var account = user;
            if (account is null)
            {
                account = new User { Id = Guid.CreateVersion7(time.GetUtcNow()), UserName = email, Email = email, EmailConfirmed = true, DisplayName = person.FindFirstValue("name") ?? email.Split('@')[0] };
                var made = await users.CreateAsync(account);
                made = made.Succeeded ? await users.AddToRoleAsync(account, provider.CreateWithRole) : made;
                if (!made.Succeeded)
                {
                    return Outcome<User>.Refused(made.Refusals(""));
                }
            }

            var tied = await users.AddLoginAsync(account, new UserLoginInfo(ProviderScheme.Name, key, provider.DisplayName));
            audit.Write(user is null ? "account.external.create" : "account.external.tie", nameof(User), account.Id.ToString(), account.UserName);
            return tied.Succeeded ? account : Outcome<User>.Refused(tied.Refusals(""));
        }, cancellationToken);
    }
}
