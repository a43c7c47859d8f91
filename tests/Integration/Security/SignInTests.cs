using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace PanjinPropertyCms.Integration.Security;

/// <summary>The door for people who work with the site.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(new SiteSetup
    {
        // Only the clock of the lock stands under our hand: background work keeps the real one.
        Configure = b => b.Services.AddSingleton<TimeProvider>(new Clock(_time)),
    });

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_a_quarter_of_an_hour()
    {
        using var client = _site.NewClient(cookies: true);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await TryAsync(client, "editor@example.cn", "wrong-Password-1")).Status);
        }

        var locked = await TryAsync(client, "editor@example.cn", "Panjin-editor-1");
        Assert.Contains("锁定", locked.Words, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(client, "editor@example.cn", "Panjin-editor-1")).Status);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_are_answered_alike_also_when_locked()
    {
        using var client = _site.NewClient(cookies: true);
        for (var i = 0; i < 6; i++)
        {
            var unknown = await TryAsync(client, "nobody@example.org", "wrong-Password-1");
            var known = await TryAsync(client, "reviewer@example.cn", "wrong-Password-1");
            Assert.Equal(WithoutName(known), WithoutName(unknown));
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var client = _site.NewClient(cookies: true);
        var page = await client.PostFields("/account/sign-in", ("Name", "admin@example.cn"), ("Password", "Panjin-admin-1"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var admin = await _site.SignIn("admin");
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostFields("/admin/features/Notices", ("enable", "false"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await _site.GetPage("/notices")).Status);
    }

    [Fact]
    public async Task Roles_see_what_they_are_granted()
    {
        var (admin, editor) = (await _site.SignIn("admin"), await _site.SignIn("editor"));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetPage("/admin/features")).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetPage("/admin")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetPage("/admin/features")).Status);
        Assert.Contains("no-store", (await editor.GetPage("/admin")).Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_led_to_another_site_after_signing_in()
    {
        using var client = _site.NewClient(cookies: true);
        foreach (var elsewhere in (string[])["https://evil.example/", "//evil.example", "/\\evil.example"])
        {
            var form = await client.GetPage("/account/sign-in?returnUrl=" + Uri.EscapeDataString(elsewhere));
            Assert.True(form.Status is HttpStatusCode.OK or HttpStatusCode.Redirect);
            var page = await client.PostForm("/account/sign-in", ("Name", "leader@example.cn"), ("Password", "Panjin-leader-1"), ("ReturnUrl", elsewhere));
            Assert.True(page.Location is null or "/admin", page.Location);
        }
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        using var client = _site.NewClient();
        using var browser = _site.NewClient(cookies: true);
        var page = await TryAsync(browser, "auditor@example.cn", "Panjin-auditor-1");
        var cookie = page.Header("Set-Cookie")!;
        Assert.Contains("panjin.auth=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<Page> TryAsync(HttpClient client, string name, string password) => client.PostForm("/account/sign-in", ("Name", name), ("Password", password));

    private static string WithoutName(Page page) => $"{page.Status} " + System.Text.RegularExpressions.Regex.Replace(page.TextOf("main"), @"\s+|[\w.]+@[\w.]+", " ");

    /// <summary>A wall clock that can be advanced, with real timers.</summary>
    private sealed class Clock(FakeTimeProvider wall) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => wall.GetUtcNow();
    }
}

/// <summary>Demo accounts and floods, as in production.</summary>
public sealed class ProductionDoorTests(ProductionSite fixture) : IClassFixture<ProductionSite>
{
    [Fact]
    public async Task Demo_accounts_of_a_copied_folder_cannot_sign_in_and_floods_are_slowed_down()
    {
        using var client = fixture.Site.NewClient(cookies: true);
        var page = await client.PostForm("/account/sign-in", ("Name", "admin@example.cn"), ("Password", "Panjin-admin-1"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null((await client.GetPage("/admin")).Header("Set-Cookie")?.Contains("panjin.auth", StringComparison.Ordinal) == true ? "signed in" : null);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            answers.Add((await client.PostFields("/account/sign-in", ("Name", "a@b.cn"), ("Password", "x"))).Status);
        }

        Assert.Equal(HttpStatusCode.BadRequest, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.OK, (await client.GetPage("/account/sign-in")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.GetPage("/search?q=x")).Status);
    }
}
