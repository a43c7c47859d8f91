using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Status;

namespace PanjinPropertyCms.Presentation.Caching;

/// <summary>
/// On an action whose answer is the same for everybody until something is published. The page sets no cookie and holds no
/// antiforgery form; the answer is kept until the site's generation moves on.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute, IOutputCachePolicy
{
    /// <summary>The query keys that change the page; others are ignored, so that nobody fills the cache with inventions.</summary>
    public string[] Query { get; init; } = [];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        Policy(context.HttpContext).Request(context, Query);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        SiteMeter.CacheHit();
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        SiteMeter.CacheMiss();
        PublicPagePolicy.Response(context);
        return ValueTask.CompletedTask;
    }

    private static PublicPagePolicy Policy(HttpContext context) => context.RequestServices.GetRequiredService<PublicPagePolicy>();
}
