using Microsoft.AspNetCore.Http;

namespace PanjinPropertyCms.Presentation.Themes;

/// <summary>The theme of a request: a set of views and assets over the same pages.</summary>
public static class Theme
{
    public const string Portal = "Portal";
    public const string Kiosk = "Kiosk";
    public const string Console = "Console";

    /// <summary>The prefix under which every public page is shown in the kiosk's theme.</summary>
    public static readonly PathString KioskPrefix = "/kiosk";

    private static readonly object Key = new();

    /// <summary>What the kiosk must not offer: accounts and interfaces.</summary>
    private static readonly PathString[] NotInKiosk = ["/admin", "/account", "/api", "/open311", "/setup", "/health", "/metrics", "/openapi", "/kiosk"];

    private static readonly PathString[] InConsole = ["/admin", "/account", "/setup"];

    /// <summary>The name of the request's theme.</summary>
    public static string GetTheme(this HttpContext context) => context.Items[Key] as string ?? Portal;

    /// <summary>Shows what follows in another theme than the address says: a preview, on a page of the console.</summary>
    public static void UseTheme(this HttpContext context, string theme)
    {
        context.Items[Key] = theme;
        if (theme == Kiosk)
        {
            context.Request.PathBase = context.Request.PathBase.Add(KioskPrefix);
        }
    }

    /// <summary>Decides the theme by the path and turns the kiosk's prefix into the path base, so that every generated link stays inside.</summary>
    internal static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(KioskPrefix, out var rest))
        {
            if (NotInKiosk.Any(p => rest.StartsWithSegments(p)))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            context.Request.PathBase = context.Request.PathBase.Add(KioskPrefix);
            context.Request.Path = rest.HasValue ? rest : "/";
            context.Items[Key] = Kiosk;
        }
        else if (InConsole.Any(p => context.Request.Path.StartsWithSegments(p)))
        {
            context.Items[Key] = Console;
        }

        return next(context);
    }
}
