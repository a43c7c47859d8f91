using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PanjinPropertyCms.Web.Security;

/// <summary>Slows down whoever sends form after form without being known. Reading is never limited here: the cache answers it.</summary>
internal static class RateLimits
{
    /// <summary>Anonymous posts a minute from one address. A kiosk with a queue of people stays well below.</summary>
    private const int PostsAMinute = 30;

    /// <summary>The console asks for a signed-in person anyway, and a clerk with sixty cases clicks fast.</summary>
    private const int ConsolePostsAMinute = 300;

    internal static IServiceCollection AddSiteRateLimits(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            !Apply(context)
                ? RateLimitPartition.GetNoLimiter("read")
                : RateLimitPartition.GetSlidingWindowLimiter($"{context.Request.Path.StartsWithSegments("/admin")}:{context.Connection.RemoteIpAddress}", _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = context.Request.Path.StartsWithSegments("/admin") ? ConsolePostsAMinute : PostsAMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                }));
    });

    /// <summary>Whether a request is counted: everything but reading.</summary>
    internal static bool Apply(HttpContext context) => !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsOptions(context.Request.Method);
}
