using Microsoft.AspNetCore.Http;

namespace PanjinPropertyCms.Presentation.Security;

/// <summary>The headers that every answer carries. No inline script or style is allowed, and nobody frames the site except its own city.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    internal static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // Set before the rest runs: the output cache stores headers, and whatever comes from it must have them too.
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.XFrameOptions = "SAMEORIGIN";
        return next(context);
    }
}
