using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Integration.Accounts;

/// <summary>Sessions are rows of the server: what ends there ends in the browser.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly MovableClock _time = new();
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(BusySites.At(_time));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_person_sees_their_sessions_and_ends_one_of_them_at_once()
    {
        await _site.AddPersonAsync("two", Roles.Editor);
        var (here, there) = (await _site.EnterAsync("two"), await _site.EnterAsync("two"));
        var page = await here.GetPage("/account/sessions");
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Single(page.Document.QuerySelectorAll(".tag.ok"));
        var other = page.Document.QuerySelector("button[name=session]")!.GetAttribute("value")!;
        await here.Send("/account/sessions", "/account/sessions", ("session", other));
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetPage("/admin")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetPage("/admin")).Status);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else_through_their_own_page()
    {
        var editor = await _site.SignIn("editor");
        var theirs = await _site.Read(db => db.Set<Session>().OrderByDescending(s => s.StartedUtc).Select(s => s.Id).FirstAsync());
        var leader = await _site.SignIn("leader");
        await leader.Send("/account/sessions", "/account/sessions", ("session", theirs.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await editor.GetPage("/admin")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_so_that_a_stolen_cookie_is_worth_nothing()
    {
        var client = await _site.SignIn("reviewer");
        using var thief = _site.NewClient();
        using var signIn = new HttpRequestMessage(HttpMethod.Get, "/admin");
        var cookie = await CookieOfAsync("reviewer");
        Assert.Equal(HttpStatusCode.OK, (await thief.GetPage("/admin", ("Cookie", cookie.Cookie))).Status);
        await cookie.Client.Send("/admin", "/account/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetPage("/admin", ("Cookie", cookie.Cookie))).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.GetPage("/admin")).Status);
    }

    [Fact]
    public async Task A_session_that_another_node_ended_is_over_within_a_minute()
    {
        await _site.AddPersonAsync("elsewhere", Roles.Editor);
        var client = await _site.EnterAsync("elsewhere");
        var id = (await _site.PersonAsync("elsewhere")).Id;
        await _site.AsSystem(async s => await s.GetRequiredService<Kernel.Data.IUnitOfWork>().RunAsync(token =>
            s.GetRequiredService<Kernel.Data.CmsDbContext>().Set<Session>().Where(x => x.UserId == id).ExecuteUpdateAsync(u => u.SetProperty(x => x.EndedUtc, DateTime.UtcNow), token), default));
        Assert.Equal(HttpStatusCode.OK, (await client.GetPage("/admin")).Status);
        _time.Forward(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetPage("/admin")).Status);
    }

    [Fact]
    public async Task Being_seen_is_written_every_few_minutes_and_not_with_each_request()
    {
        await _site.AddPersonAsync("seen", Roles.Editor);
        var client = await _site.EnterAsync("seen");
        var id = (await _site.PersonAsync("seen")).Id;
        Task<DateTime> Seen() => _site.Read(db => db.Set<Session>().Where(s => s.UserId == id).Select(s => s.LastSeenUtc).SingleAsync());
        var first = await Seen();
        _time.Forward(TimeSpan.FromMinutes(2));
        await client.GetPage("/admin");
        Assert.Equal(first, await Seen());
        _time.Forward(TimeSpan.FromMinutes(4));
        await client.GetPage("/admin");
        Assert.True(await Seen() > first);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_at_once()
    {
        await _site.AddPersonAsync("renewed", Roles.Editor);
        var (here, there) = (await _site.EnterAsync("renewed"), await _site.EnterAsync("renewed"));
        var answer = await here.PostForm("/account/password", ("Current", People.Password), ("Password", "Another-password-1"), ("Repeated", "Another-password-1"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetPage("/admin")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetPage("/admin")).Status);
        _time.Forward(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await here.GetPage("/admin")).Status);
    }

    private async Task<(HttpClient Client, string Cookie)> CookieOfAsync(string account)
    {
        var client = _site.NewClient(cookies: true);
        var answer = await client.PostForm("/account/sign-in", ("Name", $"{account}@example.cn"), ("Password", $"Panjin-{account}-1"));
        return (client, answer.Header("Set-Cookie")!.Split([", ", "; "], StringSplitOptions.None).Single(c => c.StartsWith("panjin.auth=", StringComparison.Ordinal)));
    }
}
