using System.Net;
using PanjinPropertyCms.Web.Operations;

namespace PanjinPropertyCms.Integration.Operations;

/// <summary>What machines ask: is it alive, is it ready, what are its figures.</summary>
public sealed class HealthTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private static readonly (string, string) Proxied = ("X-Forwarded-For", "203.0.113.9");

    [Fact]
    public async Task A_settled_site_is_alive_and_ready()
    {
        Assert.Equal(HttpStatusCode.OK, (await site.Site.GetPage("/health/live")).Status);
        await Eventually.TrueAsync(async () => (await site.Site.GetPage("/health/ready")).Status == HttpStatusCode.OK, (await site.Site.GetPage("/health/ready")).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Site.GetPage("/kiosk/health/ready")).Status);
    }

    [Fact]
    public async Task Maintenance_takes_the_site_out_and_the_reason_is_told_to_this_machine_only()
    {
        var file = site.Site.Folder.File("maintenance");
        await File.WriteAllTextAsync(file, "");
        try
        {
            var local = await site.Site.GetPage("/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, local.Status);
            Assert.Contains("维护中", local.Body, StringComparison.Ordinal);

            var stranger = await site.Site.GetPage("/health/ready", Proxied);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not ready"}"""), (stranger.Status, stranger.Body));

            using var leader = await site.Site.SignIn("leader");
            Assert.Contains("维护中", (await leader.GetPage("/health/ready", Proxied)).Body, StringComparison.Ordinal);
            using var editor = await site.Site.SignIn("editor");
            Assert.DoesNotContain("维护中", (await editor.GetPage("/health/ready", Proxied)).Body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.Site.GetPage("/health/live")).Status);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Figures_are_off_until_they_are_wanted() => Assert.Equal(HttpStatusCode.NotFound, (await site.Site.GetPage("/metrics")).Status);

    [Fact]
    public async Task Figures_are_for_this_machine_and_never_for_who_comes_through_a_proxy()
    {
        await using var measured = await TestSite.StartAsync(new SiteSetup { Args = ["--Panjin:Telemetry:Metrics=true", "--Panjin:Proxy:KnownProxies:0=127.0.0.1", "--Panjin:Proxy:KnownProxies:1=::1"] });
        await measured.Settled();
        await measured.GetPage("/notices?q=秘密的词");
        await measured.PublishNoticeAsync("有数字的通知（示例）");
        await Eventually.TrueAsync(async () => (await measured.GetPage("/metrics")).Body.Contains("panjin_follower_behind", StringComparison.Ordinal), "the figures come");
        var figures = (await measured.GetPage("/metrics")).Body;
        Assert.All((string[])["panjin_page_cache_misses", "panjin_outbox_waiting", "panjin_unit_of_work_duration", "panjin_database_size", "http_server_request_duration"], n => Assert.Contains(n, figures, StringComparison.Ordinal));
        Assert.DoesNotContain("秘密的词", figures, StringComparison.Ordinal);

        foreach (var header in (string[])["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await measured.GetPage("/metrics", (header, "127.0.0.1"))).Status);
        }
    }

    [Fact]
    public async Task Only_a_known_proxy_says_who_asks()
    {
        await using var behind = await TestSite.StartAsync(new SiteSetup { Args = ["--Panjin:Proxy:KnownProxies:0=127.0.0.1"] });
        await behind.GetPage("/robots.txt", ("X-Forwarded-For", "198.51.100.7, 203.0.113.9"));
        await using var open = await TestSite.StartAsync(new SiteSetup { Args = ["--Panjin:Proxy:KnownProxies:0=192.0.2.1"] });
        await open.GetPage("/robots.txt", Proxied);
        await behind.StopAsync();
        await open.StopAsync();
        // One hop: what stood in the header before the proxy's own word is not believed.
        Assert.Contains("\"from\":\"203.0.113.9\"", LogOf(behind), StringComparison.Ordinal);
        Assert.Contains("\"from\":\"127.0.0.1\"", LogOf(open), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_without_an_address_is_nobody_of_this_machine() =>
        Assert.False(Telemetry.MayRead(new Microsoft.AspNetCore.Http.DefaultHttpContext(), new TelemetryOptions()));

    private static string LogOf(TestSite stopped) => string.Concat(Directory.EnumerateFiles(stopped.Folder.File("logs"), "access-*.jsonl").Select(File.ReadAllText));
}
