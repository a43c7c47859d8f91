using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Admin.Services;

/// <summary>What a person should know before turning a switch.</summary>
/// <param name="Also">The features that go or come with it.</param>
/// <param name="Pages">The public addresses that come or go: <c>/notices</c> with the number of its items; null for a page of its own.</param>
internal sealed record SwitchEffect(FeatureInfo Feature, bool Enable, IReadOnlyList<FeatureInfo> Also, IReadOnlyList<PublicPages> Pages);

internal sealed record PublicPages(string Path, int? Items);

/// <summary>Finds out what a switch would do.</summary>
internal sealed class SwitchEffects(ModuleCatalog catalog, IFeatures features, IEnumerable<ContentTypeDefinition> types, EndpointDataSource endpoints, CmsDbContext db)
{
    private static readonly string[] NotForReaders = ["/admin", "/account", "/setup", "/api"];

    /// <summary>Null for what is no feature or has no switch.</summary>
    internal async Task<SwitchEffect?> OfAsync(string id, bool enable, CancellationToken cancellationToken)
    {
        if (!catalog.Features.TryGetValue(id, out var feature) || feature.AlwaysOn)
        {
            return null;
        }

        var also = features.AlsoSwitched(feature, enable);
        return new SwitchEffect(feature, enable, also, await PagesAsync([id, .. also.Select(f => f.Id)], cancellationToken));
    }

    private async Task<IReadOnlyList<PublicPages>> PagesAsync(IReadOnlyList<string> turned, CancellationToken cancellationToken)
    {
        var columns = types.Where(t => t.Parts.Count > 0 && catalog.FeaturesOf(t.Parts[0]).Any(turned.Contains)).ToList();
        var names = columns.Select(t => t.Name).ToList();
        var counts = await db.Set<ContentItem>().Where(i => names.Contains(i.Type) && (i.Status == ContentStatus.Published || i.Status == ContentStatus.Withdrawn))
            .GroupBy(i => i.Type).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var lists = columns.Select(t => new PublicPages(t.Path, counts.GetValueOrDefault(t.Name))).ToList();
        var others = endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => FeaturesOf(e).Any(turned.Contains)).Select(PageOf).OfType<string>()
            .Where(p => !columns.Exists(t => p == t.Path || p.StartsWith(t.Path + "/", StringComparison.Ordinal)));
        return [.. lists.Concat(others.Distinct().Select(p => new PublicPages(p, null))).OrderBy(p => p.Path, StringComparer.Ordinal)];
    }

    private IReadOnlyList<string> FeaturesOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<FeatureMetadata>()?.Features
        ?? (endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action ? catalog.FeaturesOf(action.ControllerTypeInfo) : []);

    /// <summary>The address of a page that a reader may open as it stands: without parameters, for no machine.</summary>
    private static string? PageOf(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        var read = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains(HttpMethods.Get);
        return read && endpoint.RoutePattern.Parameters.Count == 0 && !Path.HasExtension(path) && !NotForReaders.Any(n => new PathString(path).StartsWithSegments(n)) ? path : null;
    }
}
