using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Presentation.Qr;

/// <summary><c>/qr.svg?path=/regulations/3</c>: a code that opens a page of this site on the reader's own phone. Codes for other sites are refused.</summary>
internal static class QrEndpoint
{
    private const int LongestPath = 300;

    internal static void MapQr(this IEndpointRouteBuilder routes) => routes.MapGet("/qr.svg", (HttpContext context, SiteAddress address, string? path) =>
    {
        if (path is not { Length: > 0 and <= LongestPath } || path[0] != '/' || path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\'))
        {
            return Results.BadRequest("path 要以 / 开头，且是本站的地址。");
        }

        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Text(QrSvg.Of(address.Absolute(context, path)), "image/svg+xml");
    });
}
