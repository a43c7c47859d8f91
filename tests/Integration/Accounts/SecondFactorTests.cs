using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.SecondStep;

namespace PanjinPropertyCms.Integration.Accounts;

/// <summary>Signing in with an authenticator app.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private readonly MovableClock _time = new();
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(BusySites.At(_time));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task After_the_password_the_code_opens_and_the_same_code_does_not_open_twice()
    {
        var key = (await (await _site.SignIn("editor")).TieAppAsync("/account/security/set-up", _time)).Key;
        _time.Forward(TimeSpan.FromMinutes(1));
        using var one = await AtSecondStepAsync("editor");
        Assert.Equal(HttpStatusCode.Redirect, (await one.GetPage("/admin")).Status);
        var code = Code(key);
        Assert.Equal("/admin", (await one.PostForm("/account/second-step", ("Code", code))).Location);
        Assert.Equal(HttpStatusCode.OK, (await one.GetPage("/admin")).Status);

        using var two = await AtSecondStepAsync("editor");
        var again = await two.PostForm("/account/second-step", ("Code", code));
        Assert.Contains("已经用过", again.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await two.GetPage("/admin")).Status);
    }

    [Fact]
    public async Task Of_many_who_send_the_same_code_at_once_one_gets_in()
    {
        var key = (await (await _site.SignIn("leader")).TieAppAsync("/account/security/set-up", _time)).Key;
        _time.Forward(TimeSpan.FromMinutes(1));
        var clients = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AtSecondStepAsync("leader")));
        var answers = await Task.WhenAll(clients.Select(c => c.PostForm("/account/second-step", ("Code", Code(key)))));
        Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.Redirect && a.Location == "/admin"));
    }

    [Fact]
    public async Task A_role_that_demands_it_leads_to_setting_it_up_before_anything_else()
    {
        await _site.RequireSecondFactorAsync(Roles.Reviewer);
        using var client = _site.NewClient(cookies: true);
        var entered = await client.PostForm("/account/sign-in", ("Name", "reviewer@example.cn"), ("Password", "Panjin-reviewer-1"), ("ReturnUrl", "/admin"));
        Assert.StartsWith("/account/second-step/set-up", entered.Location, StringComparison.Ordinal);
        foreach (var path in (string[])["/admin", "/account/security", "/account/sessions", "/account/password"])
        {
            Assert.Contains("sign-in", (await client.GetPage(path)).Location!, StringComparison.Ordinal);
        }

        var (_, codes) = await client.TieAppAsync("/account/second-step/set-up", _time);
        Assert.Equal(RecoveryCodes.Number, codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await client.GetPage("/admin")).Status);
        Assert.Contains("不能停用", (await client.Send("/account/security", "/account/security/off", ("Code", codes[0]))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_a_new_set_voids_the_old()
    {
        var (_, codes) = await (await _site.SignIn("auditor")).TieAppAsync("/account/security/set-up", _time);
        using var one = await AtSecondStepAsync("auditor");
        Assert.Equal("/admin", (await one.PostForm("/account/second-step", ("Code", codes[0].ToLowerInvariant().Replace('-', ' ')))).Location);
        Assert.Contains("9", (await one.GetPage("/account/security")).TextOf("main form b"), StringComparison.Ordinal);
        using var two = await AtSecondStepAsync("auditor");
        Assert.Equal(HttpStatusCode.OK, (await two.PostForm("/account/second-step", ("Code", codes[0]))).Status);

        var fresh = await one.Send("/account/security", "/account/security/codes", ("Code", codes[1]));
        Assert.Equal(10, fresh.Document.QuerySelectorAll(".codes code").Length);
        Assert.Equal(HttpStatusCode.OK, (await two.PostForm("/account/second-step", ("Code", codes[2]))).Status);
        Assert.DoesNotContain(codes[3], string.Join(' ', await _site.Read(db => db.Set<RecoveryCode>().Select(c => c.Hash).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_and_a_right_password_between_them_does_not_begin_the_count_anew()
    {
        await _site.AddPersonAsync("counted", Roles.Editor);
        var (key, _) = await (await _site.EnterAsync("counted")).TieAppAsync("/account/security/set-up", _time);
        _time.Forward(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 5; i++)
        {
            using var client = await AtSecondStepAsync("counted", People.Password);
            await client.PostForm("/account/second-step", ("Code", "000000"));
        }

        using var last = _site.NewClient(cookies: true);
        Assert.Contains("锁定", (await last.PostForm("/account/sign-in", ("Name", "counted@example.cn"), ("Password", People.Password))).Words, StringComparison.Ordinal);
        _time.Forward(TimeSpan.FromMinutes(16));
        using var late = await AtSecondStepAsync("counted", People.Password);
        Assert.Equal("/admin", (await late.PostForm("/account/second-step", ("Code", Code(key)))).Location);
    }

    [Fact]
    public async Task An_administrator_resets_a_lost_phone_and_the_log_tells()
    {
        var id = await _site.AddPersonAsync("lost", Roles.Editor);
        using var lost = await _site.EnterAsync("lost");
        await lost.TieAppAsync("/account/security/set-up", _time);
        var admin = await _site.SignIn("admin");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Send($"/admin/users/{id}", $"/admin/users/{id}/second-factor")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await lost.GetPage("/admin")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await _site.EnterAsync("lost")).GetPage("/admin")).Status);
        Assert.Equal(1, await _site.Read(db => db.Set<AuditEntry>().CountAsync(e => e.Action == "secondfactor.reset" && e.SubjectId == id.ToString())));
    }

    [Fact]
    public async Task The_secret_is_unreadable_in_the_database_and_lost_keys_are_told_in_words()
    {
        var id = await _site.AddPersonAsync("secret", Roles.Editor);
        var (key, codes) = await (await _site.EnterAsync("secret")).TieAppAsync("/account/security/set-up", _time);
        Assert.DoesNotContain(key, (await _site.Read(db => db.Set<SecondFactor>().AsNoTracking().SingleAsync(f => f.UserId == id))).Key.Cipher, StringComparison.Ordinal);
        await _site.AsSystem(async s =>
        {
            (await s.GetRequiredService<CmsDbContext>().Set<SecondFactor>().SingleAsync(f => f.UserId == id)).Key = new ProtectedText("CfDJ8-of-other-keys");
            return await s.GetRequiredService<CmsDbContext>().SaveChangesAsync();
        });
        using var client = await AtSecondStepAsync("secret", People.Password);
        Assert.Contains(PersonalData.Unreadable, (await client.PostForm("/account/second-step", ("Code", Code(key)))).Words, StringComparison.Ordinal);
        Assert.Equal("/admin", (await client.PostForm("/account/second-step", ("Code", codes[0]))).Location);
    }

    [Fact]
    public async Task Without_a_password_there_is_no_second_step()
    {
        using var client = _site.NewClient(cookies: true);
        Assert.Contains("sign-in", (await client.GetPage("/account/second-step")).Location!, StringComparison.Ordinal);
        Assert.Contains("sign-in", (await client.GetPage("/account/second-step/set-up")).Location!, StringComparison.Ordinal);
    }

    private string Code(string key) => Totp.CodeAt(key, Totp.StepAt(_time.GetUtcNow()));

    private async Task<HttpClient> AtSecondStepAsync(string name, string? password = null)
    {
        var client = _site.NewClient(cookies: true);
        var answer = await client.PostForm("/account/sign-in", ("Name", $"{name}@example.cn"), ("Password", password ?? $"Panjin-{name}-1"));
        Assert.True(answer.Location?.StartsWith("/account/second-step", StringComparison.Ordinal) == true, $"{answer.Status} {answer.Location} {answer.Words}");
        return client;
    }
}

/// <summary>A wall clock that can be advanced, with real timers.</summary>
internal sealed class MovableClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    internal void Forward(TimeSpan by) => _ahead += by;
}
