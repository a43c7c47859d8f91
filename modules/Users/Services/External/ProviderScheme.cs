using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PanjinPropertyCms.Users.Services.External;

/// <summary>The provider as an authentication scheme: code flow with PKCE (RFC 6749, RFC 7636). Its answer comes by GET, so that cookies of SameSite=Lax come along and no form is posted across sites.</summary>
internal static class ProviderScheme
{
    internal const string Name = "OpenIdConnect";
    internal const string FailedPath = "/account/external/failed";

    internal static void Add(AuthenticationBuilder authentication, ProviderOptions provider) => authentication.AddOpenIdConnect(Name, provider.DisplayName, o =>
    {
        (o.Authority, o.ClientId, o.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
        (o.RequireHttpsMetadata, o.SignInScheme) = (provider.RequireHttps, IdentityConstants.ExternalScheme);
        (o.ResponseType, o.ResponseMode, o.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (o.CallbackPath, o.MapInboundClaims, o.SaveTokens) = ("/account/external/answer", false, false);
        o.Scope.Add("email");
        (o.CorrelationCookie.SameSite, o.NonceCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax);
        (o.CorrelationCookie.SecurePolicy, o.NonceCookie.SecurePolicy) = (CookieSecurePolicy.SameAsRequest, CookieSecurePolicy.SameAsRequest);
        o.BackchannelTimeout = TimeSpan.FromSeconds(10);
        o.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProviderScheme)).LogWarning(context.Failure, "Signing in through the provider failed");
            context.Response.Redirect(FailedPath);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    });
}
