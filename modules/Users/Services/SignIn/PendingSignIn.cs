using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>Somebody who has shown one factor and owes another. A cookie of its own says so for ten minutes; it opens nothing but the second step.</summary>
internal sealed class PendingSignIn(IHttpContextAccessor http, UserManager<User> users)
{
    private const string StampClaim = "stamp";

    private HttpContext Context => http.HttpContext!;

    internal static void Configure(CookieAuthenticationOptions options)
    {
        (options.Cookie.Name, options.Cookie.Path, options.Cookie.SameSite) = ("panjin.step", "/", SameSiteMode.Lax);
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        (options.ExpireTimeSpan, options.SlidingExpiration) = (TimeSpan.FromMinutes(10), false);
    }

    internal async Task BeginAsync(User user, string method)
    {
        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.Name, user.Id.ToString()), new(StampClaim, await users.GetSecurityStampAsync(user)), new(ClaimTypes.AuthenticationMethod, method),
        ], IdentityConstants.TwoFactorUserIdScheme);
        await Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <returns>Who it is and how they began; null when nobody is on the way, or the account was closed or changed meanwhile.</returns>
    internal async Task<(User User, string Method)?> FindAsync()
    {
        var pending = (await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        if (pending?.FindFirstValue(ClaimTypes.Name) is not { } id || await users.FindByIdAsync(id) is not { Disabled: false } user
            || pending.FindFirstValue(StampClaim) != await users.GetSecurityStampAsync(user))
        {
            return null;
        }

        return (user, pending.FindFirstValue(ClaimTypes.AuthenticationMethod) ?? "");
    }

    internal Task EndAsync() => Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
