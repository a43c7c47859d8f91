using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Integration.Accounts;

/// <summary>Walks up to every door of the console, by every method, and tries the handle.</summary>
public sealed class DoorWalkTests(BusySqliteSite fixture) : IClassFixture<BusySqliteSite>
{
    [Fact]
    public async Task Strangers_are_asked_to_sign_in_at_every_door_and_people_without_the_right_are_refused()
    {
        await fixture.Site.AddPersonAsync("rightless", Roles.Editor);
        await fixture.Site.AsSystem(async s =>
        {
            var db = s.GetRequiredService<Kernel.Data.CmsDbContext>();
            db.RemoveRange(db.Set<Microsoft.AspNetCore.Identity.IdentityUserRole<Guid>>().Where(l => l.UserId == db.Set<PanjinPropertyCms.Users.Models.User>().Single(u => u.UserName == "rightless@example.cn").Id));
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await OpenDoorsAsync(fixture.Site, await fixture.Site.EnterAsync("rightless")));
    }

    [Fact]
    public async Task A_controller_without_its_attribute_is_found()
    {
        await using var site = await TestSite.StartAsync(new SiteSetup
        {
            Configure = b => b.Services.AddControllers().ConfigureApplicationPartManager(m => m.ApplicationParts.Add(new OnlyForgotten())),
        });
        var found = await OpenDoorsAsync(site, await site.SignIn("leader"));
        Assert.Contains(found, f => f.Contains("/admin/forgotten", StringComparison.Ordinal) && f.StartsWith("stranger GET", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("/admin/forgotten", StringComparison.Ordinal) && f.StartsWith("rightless GET", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("/admin/forgotten", StringComparison.Ordinal) && f.StartsWith("stranger POST", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> OpenDoorsAsync(TestSite site, HttpClient rightless)
    {
        var doors = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => Regex.IsMatch(e.RoutePattern.RawText ?? "", "^/?admin(/|$)", RegexOptions.IgnoreCase))
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST", "PUT", "PATCH", "DELETE"]).Select(m => (Method: m, Path: PathOf(e)))).Distinct().ToList();
        Assert.True(doors.Count > 20, $"Only {doors.Count} doors.");
        var open = new List<string>();
        foreach (var (method, path) in doors)
        {
            var stranger = await AskAsync(site.Client, method, path);
            if (stranger.Status != HttpStatusCode.Unauthorized && !(stranger.Status == HttpStatusCode.Redirect && stranger.Location!.Contains("/account/sign-in", StringComparison.Ordinal)))
            {
                open.Add($"stranger {method} {path}: {stranger.Status}");
            }

            var known = await AskAsync(rightless, method, path);
            if (known.Status != HttpStatusCode.Forbidden)
            {
                open.Add($"rightless {method} {path}: {known.Status}");
            }
        }

        return open;
    }

    private static async Task<Page> AskAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        return await client.Ask(request);
    }

    /// <summary>An address that the pattern matches: what is in braces becomes an id or a number.</summary>
    private static string PathOf(RouteEndpoint endpoint) => "/" + Regex.Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), @"\{\*{0,2}[\w]+(?<kind>:[^}]*)?\??\}",
        m => m.Groups["kind"].Value switch
        {
            var kind when kind.Contains("guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
            var kind when kind.Contains("alpha", StringComparison.Ordinal) => "Notice",
            var kind when kind.Contains("(on|off)", StringComparison.Ordinal) => "on",
            _ => "1",
        });

    /// <summary>What somebody may write on a tired day.</summary>
    [Route("admin/forgotten")]
    internal sealed class ForgottenController : ControllerBase
    {
        [HttpGet("")]
        public string Read() => "open";

        [HttpPost("")]
        [IgnoreAntiforgeryToken]
        public string Write() => "open";
    }

    private sealed class OnlyForgotten : ApplicationPart, IApplicationPartTypeProvider
    {
        public override string Name => nameof(OnlyForgotten);

        public IEnumerable<System.Reflection.TypeInfo> Types => [System.Reflection.IntrospectionExtensions.GetTypeInfo(typeof(ForgottenController))];
    }
}
