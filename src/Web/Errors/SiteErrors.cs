using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Errors;

namespace PanjinPropertyCms.Web.Errors;

/// <summary>Turns every bare error status into a page that helps, or into problem details under <c>/api</c>.</summary>
internal static class SiteErrors
{
    private const string Route = "/_error/{status:int}";

    internal static void UseSiteErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/_error/500", AllowStatusCode404Response = true });
        app.UseStatusCodePages(async context =>
        {
            var http = context.HttpContext;
            var status = http.Response.StatusCode;
            if (http.Request.Path.StartsWithSegments("/api"))
            {
                await Results.Problem(ErrorTexts.Of(status, null).Explanation, statusCode: status, title: ErrorTexts.Of(status, null).Heading).ExecuteAsync(http);
                return;
            }

            if (status == StatusCodes.Status404NotFound && await FormerPageAsync(http) is { } present)
            {
                http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
                http.Response.Headers.Location = http.Request.PathBase + present;
                return;
            }

            await ReExecuteAsync(http, context.Next, status);
        });
    }

    internal static void MapSiteErrors(this WebApplication app) =>
        app.Map(Route, (HttpContext context, int status) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.CacheControl = "no-store";
            return context.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase)
                ? Results.Problem(ErrorTexts.Of(status, null).Explanation, statusCode: status)
                : new ViewPage("Error", ErrorTexts.Of(status, context.TraceIdentifier), status);
        }).ExcludeFromDescription().DisableAntiforgery();

    /// <summary>Only where nothing of this site has the address: other requests never ask for former ones.</summary>
    private static async Task<string?> FormerPageAsync(HttpContext http) =>
        http.GetEndpoint() is null && HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/admin")
            ? await http.RequestServices.GetRequiredService<FormerAddresses>().FindAsync(http.Request.Path.ToUriComponent() + http.Request.QueryString, http.RequestAborted)
            : null;

    private static async Task ReExecuteAsync(HttpContext http, RequestDelegate next, int status)
    {
        var (path, query, method) = (http.Request.Path, http.Request.QueryString, http.Request.Method);
        http.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = path, OriginalPathBase = http.Request.PathBase });
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        (http.Request.Path, http.Request.QueryString, http.Request.Method) = ($"/_error/{status}", QueryString.Empty, HttpMethods.Get);
        try
        {
            await next(http);
        }
        finally
        {
            (http.Request.Path, http.Request.QueryString, http.Request.Method) = (path, query, method);
        }
    }
}
