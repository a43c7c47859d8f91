using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Errors;
using PanjinPropertyCms.Presentation.Themes;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>
/// Closes the site to residents while it is maintained. It stands before the page cache, so that no kept page slips through, and asks
/// memory only. RFC 9110 sections 15.6.4 and 10.2.3: 503 with Retry-After, so that search engines keep what they know.
/// </summary>
internal static class MaintenanceGate
{
    private const string Route = "/_maintenance";

    /// <summary>Where nobody said when it ends.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>What goes on: the way in for staff, what they need there, and what watches the machine.</summary>
    private static readonly PathString[] Open = ["/admin", "/account", "/setup", "/health", "/metrics", "/_content", "/_error"];

    internal static void UseMaintenance(this IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<ICurrentSettings>();
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use((context, next) => settings.Get<SiteState>().Maintenance
            ? AskAsync(context, next, settings.Get<MaintenanceSettings>(), time.GetUtcNow().UtcDateTime)
            : next(context));
    }

    internal static void MapMaintenance(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Route, (HttpContext context) => context.Items[typeof(MaintenancePage)] is MaintenancePage page
            ? new ViewPage("Maintenance", page, StatusCodes.Status503ServiceUnavailable)
            : Results.NotFound()).ExcludeFromDescription();

    private static async Task AskAsync(HttpContext context, RequestDelegate next, MaintenanceSettings maintenance, DateTime now)
    {
        // To the second, whenever the job comes to write it.
        if (maintenance.EndsAtUtc <= now || Open.Any(p => context.Request.Path.StartsWithSegments(p)) || await MayPassAsync(context, maintenance.PassPermission))
        {
            await next(context);
            return;
        }

        var back = maintenance.BackUtc > now ? maintenance.BackUtc : null;
        var wait = back is { } end ? end - now : Usual;
        context.Response.Headers.RetryAfter = Math.Ceiling((wait < Shortest ? Shortest : wait).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        await (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/open311")
            ? Results.Problem(maintenance.Reason, statusCode: StatusCodes.Status503ServiceUnavailable, title: "网站正在维护").ExecuteAsync(context)
            : ShowAsync(context, next, maintenance, back));
    }

    private static async Task<bool> MayPassAsync(HttpContext context, string permission) =>
        context.Request.Cookies.Count > 0
        && await context.AuthenticateAsync() is { Succeeded: true, Principal: { } person }
        && await context.RequestServices.GetRequiredService<IPermissionGrants>().HasAsync(person, permission, context.RequestAborted);

    private static async Task ShowAsync(HttpContext context, RequestDelegate next, MaintenanceSettings maintenance, DateTime? back)
    {
        var request = context.Request;
        var refused = !HttpMethods.IsGet(request.Method);
        var address = request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString;
        context.Items[typeof(MaintenancePage)] = new MaintenancePage(maintenance.Reason, back, refused, address, await TypedForm.ReadAsync(request));
        if (!refused && context.GetTheme() == Theme.Kiosk)
        {
            // Nobody reloads a stand.
            context.Response.Headers["Refresh"] = "60";
        }

        (request.Path, request.QueryString, request.Method) = (Route, QueryString.Empty, HttpMethods.Get);
        await next(context);
    }
}
