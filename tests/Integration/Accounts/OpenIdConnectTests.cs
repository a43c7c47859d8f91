using System.Net;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Integration.Accounts;

/// <summary>Signing in through another site.</summary>
public sealed class OpenIdConnectTests : IAsyncLifetime
{
    private FakeProvider _provider = null!;

    public async ValueTask InitializeAsync() => _provider = await FakeProvider.StartAsync();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    [Fact]
    public async Task Without_a_provider_there_is_no_button_and_no_such_page()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Null((await site.GetPage("/account/sign-in")).Document.QuerySelector("a[href*='/account/external']"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetPage("/account/external")).Status);
    }

    [Fact]
    public async Task The_provider_s_word_opens_the_account_of_that_e_mail_and_later_that_of_the_subject()
    {
        await using var site = await TestSite.StartAsync(Setup(_provider.Url));
        Assert.Contains("用测试认证登录", (await site.GetPage("/account/sign-in")).Words, StringComparison.Ordinal);
        _provider.Person = new() { ["sub"] = "42", ["email"] = "editor@example.cn", ["email_verified"] = true };
        using var first = site.NewClient(cookies: true);
        Assert.Equal("/admin/features?x=1", (await WalkAsync(site, first, "/account/external?returnUrl=%2Fadmin%2Ffeatures%3Fx%3D1")).Location);
        Assert.Equal(HttpStatusCode.OK, (await first.GetPage("/admin")).Status);

        _provider.Person = new() { ["sub"] = "42", ["email"] = "renamed@example.cn", ["email_verified"] = true };
        using var second = site.NewClient(cookies: true);
        Assert.Equal("/admin", (await WalkAsync(site, second, "/account/external?returnUrl=https%3A%2F%2Fevil.example")).Location);
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task Strangers_and_unverified_addresses_are_refused_in_words()
    {
        await using var site = await TestSite.StartAsync(Setup(_provider.Url));
        _provider.Person = new() { ["sub"] = "43", ["email"] = "stranger@example.org", ["email_verified"] = true };
        await RefusedAsync(site, "没有账号");
        _provider.Person = new() { ["sub"] = "44", ["email"] = "admin@example.cn", ["email_verified"] = false };
        await RefusedAsync(site, "经过验证的邮箱");
        _provider.Person = new() { ["sub"] = "45", ["email"] = "admin@example.cn" };
        await RefusedAsync(site, "经过验证的邮箱");
    }

    [Fact]
    public async Task An_account_is_made_only_where_the_operator_says_so()
    {
        await using var site = await TestSite.StartAsync(Setup(_provider.Url, "--Panjin:Users:OpenIdConnect:CreateAccounts=true", "--Panjin:Users:OpenIdConnect:CreateWithRole=" + Roles.Leader));
        _provider.Person = new() { ["sub"] = "46", ["email"] = "newcomer@example.cn", ["email_verified"] = true, ["name"] = "新人（示例）" };
        using var client = site.NewClient(cookies: true);
        Assert.Equal("/admin", (await WalkAsync(site, client, "/account/external")).Location);
        Assert.Contains("新人（示例）", (await client.GetPage("/admin")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_factor_of_this_site_is_asked_for_all_the_same()
    {
        await using var site = await TestSite.StartAsync(Setup(_provider.Url));
        await site.RequireSecondFactorAsync(Roles.Leader);
        _provider.Person = new() { ["sub"] = "47", ["email"] = "leader@example.cn", ["email_verified"] = true };
        using var client = site.NewClient(cookies: true);
        Assert.StartsWith("/account/second-step/set-up", (await WalkAsync(site, client, "/account/external")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9", "连不上")]
    [InlineData("nonsense", "设置有误")]
    public async Task A_provider_that_is_away_or_misconfigured_is_told_and_the_site_serves(string authority, string words)
    {
        await using var site = await TestSite.StartAsync(Setup(authority));
        Assert.Equal(HttpStatusCode.OK, (await site.GetPage("/")).Status);
        await RefusedAsync(site, words);
        await site.SignIn("editor");
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_refused()
    {
        await using var site = await TestSite.StartAsync(Setup(_provider.Url));
        using var client = site.NewClient(cookies: true);
        Assert.Equal("/account/external/failed", (await client.GetPage("/account/external/answer?code=1&state=2")).Location);
        await client.GetPage("/account/external/failed");
        Assert.Contains("没能通过测试认证登录", (await client.GetPage("/account/sign-in")).Words, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(TestSite site, string words)
    {
        using var client = site.NewClient(cookies: true);
        Assert.Contains("/account/sign-in", (await WalkAsync(site, client, "/account/external")).Location!, StringComparison.Ordinal);
        Assert.Contains(words, (await client.GetPage("/account/sign-in")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetPage("/admin")).Status);
    }

    /// <summary>Follows the way to the provider and back; answers the last step, whose address is a page of ours.</summary>
    private static async Task<Page> WalkAsync(TestSite site, HttpClient client, string path)
    {
        var page = await client.GetPage(path);
        while (page.Location is { } next && (next.StartsWith("http", StringComparison.Ordinal) || next.StartsWith("/account/external", StringComparison.Ordinal)))
        {
            page = await client.GetPage(next);
        }

        return page;
    }

    private static SiteSetup Setup(string authority, params string[] further) => new()
    {
        Args =
        [
            "--Panjin:Users:OpenIdConnect:Authority=" + authority, "--Panjin:Users:OpenIdConnect:ClientId=panjin", "--Panjin:Users:OpenIdConnect:ClientSecret=secret",
            "--Panjin:Users:OpenIdConnect:DisplayName=测试认证", "--Panjin:Users:OpenIdConnect:RequireHttps=false", .. further,
        ],
    };
}
