using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Users.Services.Sessions;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>The cookie of a signed-in person: half an hour of quiet or a working day ends it.</summary>
internal static class SignInCookie
{
    internal const string SignInPath = "/account/sign-in";

    /// <summary>How soon a changed password, role or division reaches a session that is open elsewhere.</summary>
    internal static readonly TimeSpan Recheck = TimeSpan.FromMinutes(1);

    internal static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(8);
    private const string Since = "panjin.since";

    internal static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "panjin.auth";
        // Without it the cookie would get the path base, and the kiosk would know another person than the site.
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        (options.ExpireTimeSpan, options.SlidingExpiration) = (Idle, true);
        (options.LoginPath, options.ReturnUrlParameter) = (SignInPath, "returnUrl");
        options.Events.OnSigningIn = NoteStartAsync;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = AskToSignInAsync;
        options.Events.OnRedirectToAccessDenied = context => StatusAsync(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>Kept when the cookie is renewed: sliding alone would let a session live for ever.</summary>
    private static Task NoteStartAsync(CookieSigningInContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        context.Properties.Items.TryAdd(Since, now.ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (!context.Properties.Items.TryGetValue(Since, out var text)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var since) || now - since > Longest)
        {
            await RejectAsync(context);
            return;
        }

        if (SessionCookie.Read(context.Properties) is not { } session || !await IsOpenAsync(context, session, now))
        {
            await RejectAsync(context);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>What this node has ended is over at once; the database is asked as often as the stamp, not with every request.</summary>
    private static async Task<bool> IsOpenAsync(CookieValidatePrincipalContext context, Guid session, DateTimeOffset now)
    {
        var services = context.HttpContext.RequestServices;
        return !services.GetRequiredService<EndedSessions>().Contains(session)
            && (now - context.Properties.IssuedUtc < Recheck || await services.GetRequiredService<SessionStore>().SeeAsync(session, context.HttpContext.RequestAborted));
    }

    private static Task RejectAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>A program gets a status; a person gets the form, and afterwards the page they asked for unless that was a form's target.</summary>
    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            return StatusAsync(context, StatusCodes.Status401Unauthorized);
        }

        context.Response.Redirect(HttpMethods.IsGet(context.Request.Method) ? context.RedirectUri : SignInPath);
        return Task.CompletedTask;
    }

    private static Task StatusAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
