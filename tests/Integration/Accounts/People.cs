using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Users.Contracts;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.SecondStep;

namespace PanjinPropertyCms.Integration.Accounts;

/// <summary>Accounts for tests, in one line each.</summary>
internal static class People
{
    internal const string Password = "Test-password-1";

    /// <summary>Makes an account that can sign in.</summary>
    internal static async Task<Guid> AddPersonAsync(this TestSite site, string name, string role, string? division = null) =>
        (await site.AsSystem(s => s.GetRequiredService<IAccounts>().AddAsync(new AccountToAdd($"{name}@example.cn", Password, role, name + "（示例）", division), default))).Done();

    internal static async Task<HttpClient> EnterAsync(this TestSite site, string name, string password = Password)
    {
        var client = site.NewClient(cookies: true);
        var answer = await client.PostForm("/account/sign-in", ("Name", $"{name}@example.cn"), ("Password", password));
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{name} could not sign in: {answer.Status} {answer.Words}");
        return client;
    }

    internal static Task<Guid> RoleIdAsync(this TestSite site, string role) => site.Read(db => db.Set<Role>().Where(r => r.Name == role).Select(r => r.Id).SingleAsync());

    internal static Task<User> PersonAsync(this TestSite site, string name) => site.Read(db => db.Set<User>().AsNoTracking().SingleAsync(u => u.UserName == name + "@example.cn"));

    internal static Task RequireSecondFactorAsync(this TestSite site, string role) => site.AsSystem(async s =>
    {
        var db = s.GetRequiredService<Kernel.Data.CmsDbContext>();
        (await db.Set<Role>().SingleAsync(r => r.Name == role)).RequiresTwoFactor = true;
        await db.SaveChangesAsync();
        await s.GetRequiredService<PanjinPropertyCms.Users.Services.Grants.RoleGrants>().ReadAsync(default);
        return true;
    });

    /// <summary>Two divisions that lie side by side.</summary>
    internal static async Task<(string One, string Other)> DistrictsAsync(this TestSite site)
    {
        var codes = await site.Read(db => db.Set<Division>().Where(d => d.Kind == DivisionKind.District).OrderBy(d => d.Code).Select(d => d.Code).Take(2).ToListAsync());
        return (codes[0], codes[1]);
    }

    internal static Task<Guid> DivisionIdAsync(this TestSite site, string code) => site.Read(db => db.Set<Division>().Where(d => d.Code == code).Select(d => d.Id).SingleAsync());

    /// <summary>Opens a set-up page, ties an app to the account and tells its secret and the recovery codes.</summary>
    internal static async Task<(string Key, IReadOnlyList<string> Codes)> TieAppAsync(this HttpClient client, string path, TimeProvider time)
    {
        var page = await client.GetPage(path);
        var key = page.TextOf("#secret").Replace(" ", "", StringComparison.Ordinal);
        var done = await client.Fill(page, path, ("Code", Totp.CodeAt(key, Totp.StepAt(time.GetUtcNow()))));
        Assert.True(done.Document.QuerySelectorAll(".codes code").Length == RecoveryCodes.Number, $"{done.Status} {done.Words}");
        return (key, [.. done.Document.QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    /// <summary>Sends the form of a page with its hidden fields and what is typed.</summary>
    internal static Task<Page> Fill(this HttpClient client, Page page, string path, params (string Name, string Value)[] fields)
    {
        var form = page.Document.QuerySelectorAll("main form").First(f => f.GetAttribute("action") is null || f.GetAttribute("action") == path);
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return client.PostFields(path, [.. hidden, .. fields]);
    }

    /// <summary>Sends the form of the page at one address to another, with its hidden fields.</summary>
    internal static async Task<Page> Send(this HttpClient client, string at, string to, params (string Name, string Value)[] fields)
    {
        var page = await client.GetPage(at);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await client.PostFields(to, [("__RequestVerificationToken", token), .. fields]);
    }
}
