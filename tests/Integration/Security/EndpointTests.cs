using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Presentation.Caching;

namespace PanjinPropertyCms.Integration.Security;

/// <summary>Every door of the console is locked, whoever built it in.</summary>
public sealed class EndpointTests(SharedSite shared)
{
    private IEnumerable<RouteEndpoint> Endpoints => shared.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_endpoint_of_the_console_asks_for_a_right()
    {
        Assert.True(Endpoints.Count(IsConsole) >= 4);
        Assert.Empty(Endpoints.Where(IsConsole).Where(IsOpen).Select(e => e.RoutePattern.RawText));
    }

    [Fact]
    public void An_open_endpoint_under_the_console_is_seen()
    {
        var open = (RouteEndpoint)new RouteEndpointBuilder(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/admin/forgotten"), 0).Build();
        Assert.True(IsConsole(open) && IsOpen(open));
        var anonymous = new RouteEndpointBuilder(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("admin/open"), 0);
        anonymous.Metadata.Add(new AuthorizeAttribute("Some.Right"));
        anonymous.Metadata.Add(new AllowAnonymousAttribute());
        Assert.True(IsOpen((RouteEndpoint)anonymous.Build()));
    }

    [Fact]
    public async Task A_stranger_at_the_console_is_asked_to_sign_in()
    {
        foreach (var path in Endpoints.Where(IsConsole).Where(e => Methods(e).Contains("GET")).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(p => !p.Contains('{', StringComparison.Ordinal)))
        {
            var page = await shared.Site.GetPage(path);
            Assert.True(page.Status == HttpStatusCode.Redirect && page.Location!.Contains("/account/sign-in", StringComparison.Ordinal), $"{path}: {page.Status} {page.Location}");
        }
    }

    [Fact]
    public void No_write_is_served_from_the_cache_or_open_to_other_sites()
    {
        foreach (var endpoint in Endpoints.Where(e => Methods(e).Any(m => m is "POST" or "PUT" or "DELETE" or "PATCH")))
        {
            Assert.Null(endpoint.Metadata.GetMetadata<PublicPageAttribute>());
            Assert.Null(endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>());
        }
    }

    [Fact]
    public void Every_write_of_the_interface_asks_for_a_right() =>
        Assert.Empty(Endpoints.Where(e => Text(e).StartsWith("api/", StringComparison.OrdinalIgnoreCase) && Methods(e).Any(m => m != "GET")).Where(IsOpen).Select(Text));

    private static bool IsConsole(RouteEndpoint endpoint) => Text(endpoint) is var t && (t.Equals("admin", StringComparison.OrdinalIgnoreCase) || t.StartsWith("admin/", StringComparison.OrdinalIgnoreCase));

    private static bool IsOpen(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => string.IsNullOrEmpty(a.Policy));

    private static string Text(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText?.TrimStart('/') ?? "";

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
}
