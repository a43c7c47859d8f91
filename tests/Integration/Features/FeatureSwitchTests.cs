using System.Net;
using System.Text.Json;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Integration.Features;

/// <summary>A feature that is switched off is gone everywhere at once, and comes back whole.</summary>
public sealed class FeatureSwitchTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private readonly TestSite _site = fixture.Site;

    [Fact]
    public async Task Notices_vanish_with_their_switch_and_come_back_with_it()
    {
        await Eventually.TrueAsync(AllThereAsync, "everything is there at first");
        (await _site.SwitchAsync("Notices", false)).Done();
        await Eventually.TrueAsync(AllGoneAsync, "page, menu, home block, feed, site map and search without notices");

        (await _site.SwitchAsync("Notices", true)).Done();
        await Eventually.TrueAsync(AllThereAsync, "everything is back");
    }

    [Fact]
    public async Task A_feature_that_others_need_names_them_and_stays()
    {
        var outcome = await _site.SwitchAsync("Search", false);
        if (outcome.Done)
        {
            // Nothing depends on it in this build: then it may go.
            (await _site.SwitchAsync("Search", true)).Done();
            return;
        }

        Assert.Equal("feature.dependency", Assert.Single(outcome.Refusals).Code);
    }

    [Theory]
    [InlineData("Site", "feature.fixed")]
    [InlineData("Users", "feature.fixed")]
    [InlineData("Nonsense", "feature.unknown")]
    public async Task What_cannot_be_switched_says_why(string feature, string code) =>
        Assert.Equal(code, Assert.Single((await _site.SwitchAsync(feature, false)).Refusals).Code);

    [Fact]
    public async Task Nobody_switches_without_the_right() =>
        Assert.Equal(Refusal.ForbiddenCode, Assert.Single((await _site.AsNobody(s => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<PanjinPropertyCms.Kernel.Modules.SwitchFeature>(s).RunAsync("Notices", false, [], default))).Refusals).Code);

    private async Task<bool> AllThereAsync() => (await SignsAsync()).TrueForAll(s => s);

    private async Task<bool> AllGoneAsync() => (await SignsAsync()).TrueForAll(s => !s);

    private async Task<List<bool>> SignsAsync()
    {
        var (home, kiosk) = (await _site.GetPage("/"), await _site.GetPage("/kiosk"));
        using var search = JsonDocument.Parse((await _site.GetPage("/api/v1/search?q=%E7%89%A9%E4%B8%9A&type=Notice")).Body);
        return
        [
            (await _site.GetPage("/notices")).Status == HttpStatusCode.OK,
            (await _site.GetPage("/notices/1")).Status == HttpStatusCode.OK,
            (await _site.GetPage("/kiosk/notices")).Status == HttpStatusCode.OK,
            (await _site.GetPage("/feeds/notices.atom")).Status == HttpStatusCode.OK,
            (await _site.GetPage("/sitemap.xml")).Body.Contains("/notices", StringComparison.Ordinal),
            home.Links.Any(l => l.StartsWith("/notices", StringComparison.Ordinal)),
            kiosk.Links.Any(l => l.StartsWith("/kiosk/notices", StringComparison.Ordinal)),
            home.Body.Contains("notices.atom", StringComparison.Ordinal),
            search.RootElement.TryGetProperty("total", out var total) && total.GetInt32() > 0,
            (await _site.GetPage("/api/v1/contents?type=Notice")).Status == HttpStatusCode.OK,
        ];
    }
}
