using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Integration.Accounts;

public sealed class PeopleOnSqlite(BusySqliteSite fixture) : PeopleBehaviour, IClassFixture<BusySqliteSite>
{
    protected override TestSite Site => fixture.Site;
}

public sealed class PeopleOnPostgreSql(BusyPostgreSqlSite fixture) : PeopleBehaviour, IClassFixture<BusyPostgreSqlSite>
{
    protected override TestSite Site
    {
        get
        {
            Postgres.Need();
            return fixture.Site;
        }
    }
}

/// <summary>What administrators do to accounts, the same on every database.</summary>
public abstract class PeopleBehaviour
{
    private readonly string _name = "p" + Guid.NewGuid().ToString("N")[..8];

    protected abstract TestSite Site { get; }

    [Fact]
    public async Task An_invitation_sets_the_password_once()
    {
        var admin = await Site.SignIn("admin");
        var url = await InviteAsync(admin, _name, Roles.Editor);
        using var guest = Site.NewClient(cookies: true);
        var page = await guest.GetPage(url);
        Assert.Contains(_name + "@example.cn", page.Words, StringComparison.Ordinal);
        Assert.Contains("三种", (await guest.Fill(page, "/account/link", ("DisplayName", "新同事（示例）"), ("Password", "short"), ("Repeated", "short"))).Words, StringComparison.Ordinal);
        var accepted = await guest.Fill(await guest.GetPage(url), "/account/link", ("DisplayName", "新同事（示例）"), ("Password", People.Password), ("Repeated", People.Password));
        Assert.Equal(HttpStatusCode.Redirect, accepted.Status);
        Assert.Equal("新同事（示例）", (await Site.PersonAsync(_name)).DisplayName);
        Assert.Equal(HttpStatusCode.OK, (await (await Site.EnterAsync(_name)).GetPage("/admin")).Status);

        var again = await guest.GetPage(url);
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Contains("已经用过", again.Words, StringComparison.Ordinal);
        Assert.Contains("链接不对", (await guest.GetPage(url[..^3] + "abc")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await guest.GetPage("/account/link")).Status);
    }

    [Fact]
    public async Task A_link_ends_after_three_days_and_when_a_newer_one_is_made()
    {
        var admin = await Site.SignIn("admin");
        var url = await InviteAsync(admin, _name, Roles.Editor);
        await Site.AsSystem(async s => await s.GetRequiredService<IUnitOfWork>().RunAsync(token =>
            s.GetRequiredService<CmsDbContext>().Set<AccountLink>().ExecuteUpdateAsync(u => u.SetProperty(l => l.ExpiresUtc, DateTime.UtcNow.AddSeconds(-1)), token), default));
        Assert.Contains("过期", (await Site.GetPage(url)).Words, StringComparison.Ordinal);

        var id = (await Site.PersonAsync(_name)).Id;
        var renewed = (await admin.Send($"/admin/users/{id}", $"/admin/users/{id}/link")).Document.QuerySelector("#url")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.OK, (await Site.GetPage(Path(renewed))).Status);
        Assert.Contains("链接不对", (await Site.GetPage(url)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_form_keeps_what_was_typed_and_a_taken_address_is_named()
    {
        var admin = await Site.SignIn("admin");
        var page = await admin.PostForm("/admin/users/invite", ("DisplayName", "某人（示例）"), ("Email", "editor@example.cn"), ("Roles", (await Site.RoleIdAsync(Roles.Editor)).ToString()));
        Assert.Contains("已经有账号", page.Words, StringComparison.Ordinal);
        Assert.Equal("某人（示例）", page.Document.QuerySelector("#DisplayName")!.GetAttribute("value"));
        Assert.NotNull(page.Document.QuerySelector("input[name=Roles][checked]"));
        var empty = await admin.PostForm("/admin/users/invite", ("DisplayName", ""), ("Email", "nonsense"));
        Assert.All((string[])["请填写姓名", "不是有效的邮箱", "至少选一个角色"], text => Assert.Contains(text, empty.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_cannot_come_back_until_enabled()
    {
        var id = await Site.AddPersonAsync(_name, Roles.Editor);
        var (admin, client) = (await Site.SignIn("admin"), await Site.EnterAsync(_name));
        await admin.Send($"/admin/users/{id}", $"/admin/users/{id}/disable");
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetPage("/admin")).Status);
        using var door = Site.NewClient(cookies: true);
        Assert.Contains("停用", (await door.PostForm("/account/sign-in", ("Name", _name + "@example.cn"), ("Password", People.Password))).Words, StringComparison.Ordinal);
        await admin.Send($"/admin/users/{id}", $"/admin/users/{id}/enable");
        await Site.EnterAsync(_name);
    }

    [Fact]
    public async Task Nobody_disables_themselves_and_the_last_administrator_stays()
    {
        var admin = await Site.SignIn("admin");
        var me = await Site.PersonAsync("admin");
        await admin.Send($"/admin/users/{me.Id}", $"/admin/users/{me.Id}/disable");
        Assert.Contains("不能停用自己", (await admin.GetPage($"/admin/users/{me.Id}")).Words, StringComparison.Ordinal);

        var page = await admin.GetPage($"/admin/users/{me.Id}");
        var kept = await admin.Fill(page, $"/admin/users/{me.Id}", ("DisplayName", me.DisplayName), ("Email", me.Email!), ("Roles", (await Site.RoleIdAsync(Roles.Editor)).ToString()));
        Assert.Contains("最后一位", kept.Words, StringComparison.Ordinal);
        var refused = await Site.AsSystem(s => s.GetRequiredService<PanjinPropertyCms.Users.Contracts.IAccounts>().DisableAsync("admin@example.cn", default));
        Assert.Equal("account.last", refused.Refusals.Single().Code);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetPage("/admin/users")).Status);
    }

    [Fact]
    public async Task A_stale_form_changes_nothing()
    {
        var id = await Site.AddPersonAsync(_name, Roles.Editor);
        var admin = await Site.SignIn("admin");
        var (at, role) = ($"/admin/users/{id}", (await Site.RoleIdAsync(Roles.Editor)).ToString());
        var old = await admin.GetPage(at);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Fill(await admin.GetPage(at), at, ("DisplayName", "甲（示例）"), ("Email", _name + "@example.cn"), ("Roles", role))).Status);
        var stale = await admin.Fill(old, at, ("DisplayName", "乙（示例）"), ("Email", _name + "@example.cn"), ("Roles", role));
        Assert.Contains("别人已经改过", stale.Words, StringComparison.Ordinal);
        Assert.Equal("乙（示例）", stale.Document.QuerySelector("#DisplayName")!.GetAttribute("value"));
        Assert.Equal("甲（示例）", (await Site.PersonAsync(_name)).DisplayName);
    }

    [Fact]
    public async Task A_phone_is_stored_unreadable_shown_masked_and_each_look_is_noted()
    {
        var number = "138" + "0000" + "9876";
        var id = await Site.AddPersonAsync(_name, Roles.Editor);
        var (admin, at) = (await Site.SignIn("admin"), $"/admin/users/{id}");
        await admin.Fill(await admin.GetPage(at), at, ("DisplayName", _name), ("Email", _name + "@example.cn"), ("Phone", number), ("Roles", (await Site.RoleIdAsync(Roles.Editor)).ToString()));
        Assert.DoesNotContain(number, (await Site.PersonAsync(_name)).Phone!.Cipher, StringComparison.Ordinal);
        Assert.DoesNotContain(number, (await admin.GetPage(at)).Body, StringComparison.Ordinal);
        Assert.Contains("138****9876", (await admin.GetPage("/admin/users?q=" + _name)).Words, StringComparison.Ordinal);
        Assert.Contains(number, (await admin.Send(at, at + "/phone")).Words, StringComparison.Ordinal);
        var note = await Site.Read(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "personal.reveal" && e.SubjectId == id.ToString()));
        Assert.DoesNotContain(number, note.Detail!, StringComparison.Ordinal);

        await Site.AsSystem(async s =>
        {
            (await s.GetRequiredService<CmsDbContext>().Set<User>().SingleAsync(u => u.Id == id)).Phone = new ProtectedText("lost");
            return await s.GetRequiredService<CmsDbContext>().SaveChangesAsync();
        });
        Assert.Contains(PersonalData.Unreadable, (await admin.GetPage("/admin/users?q=" + _name)).Words, StringComparison.Ordinal);
        Assert.Contains(PersonalData.Unreadable, (await admin.Send(at, at + "/phone")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_goes_over_to_somebody_else_in_one_step()
    {
        var (from, to) = (await Site.AddPersonAsync(_name, Roles.Editor), await Site.AddPersonAsync(_name + "b", Roles.Editor));
        var item = await Site.PublishNoticeAsync("移交的通知（示例）" + _name);
        await Site.AsSystem(async s => await s.GetRequiredService<IUnitOfWork>().RunAsync(token =>
            s.GetRequiredService<CmsDbContext>().Set<ContentItem>().Where(i => i.Id == item.Id).ExecuteUpdateAsync(u => u.SetProperty(i => i.OwnerId, from), token), default));
        var (admin, at) = (await Site.SignIn("admin"), $"/admin/users/{from}");
        Assert.Contains("内容 1 件", (await admin.GetPage(at)).Words, StringComparison.Ordinal);
        await admin.Send(at, at + "/hand-over", ("to", ""));
        Assert.Contains("请选择由谁接手", (await admin.GetPage(at)).Words, StringComparison.Ordinal);
        await admin.Send(at, at + "/hand-over", ("to", to.ToString()));
        Assert.Equal(to, await Site.Read(db => db.Set<ContentItem>().Where(i => i.Id == item.Id).Select(i => i.OwnerId).SingleAsync()));
        Assert.Contains("内容 1 件", (await Site.Read(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "account.handover" && e.SubjectId == from.ToString()))).Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_division_s_administrator_sees_and_touches_only_their_own_people()
    {
        var (one, other) = await Site.DistrictsAsync();
        await Site.AddPersonAsync(_name, Roles.SecurityAdministrator, one);
        var (near, far) = (await Site.AddPersonAsync(_name + "n", Roles.Mediator, one), await Site.AddPersonAsync(_name + "f", Roles.Mediator, other));
        var client = await Site.EnterAsync(_name);
        var list = await client.GetPage("/admin/users");
        Assert.Contains(_name + "n@example.cn", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(_name + "f@example.cn", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("admin@example.cn", list.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetPage($"/admin/users/{near}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetPage($"/admin/users/{far}")).Status);
        foreach (var verb in (string[])["", "/disable", "/enable", "/unlock", "/link", "/second-factor", "/sessions", "/hand-over", "/phone"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.Send("/admin/users", $"/admin/users/{far}{verb}", ("DisplayName", "x"), ("Email", "x@example.cn"), ("Roles", Guid.NewGuid().ToString()))).Status);
        }

        var page = await client.PostForm("/admin/users/invite", ("DisplayName", "某人（示例）"), ("Email", _name + "x@example.cn"),
            ("Roles", (await Site.RoleIdAsync(Roles.Editor)).ToString()), ("DivisionId", (await Site.DivisionIdAsync(one)).ToString()));
        Assert.Contains("您自己没有的权限", page.Words, StringComparison.Ordinal);
        var wide = await client.PostForm("/admin/users/invite", ("DisplayName", "某人（示例）"), ("Email", _name + "x@example.cn"),
            ("Roles", (await Site.RoleIdAsync(Roles.Mediator)).ToString()), ("DivisionId", (await Site.DivisionIdAsync(other)).ToString()));
        Assert.Contains("管理范围以内", wide.Words, StringComparison.Ordinal);
        Assert.Contains("只管一部分", (await client.Send("/admin/roles/new", "/admin/roles/new", ("DisplayName", "新角色"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_city_s_security_administrator_grants_what_they_lack_but_neither_to_themselves_nor_everything()
    {
        var me = await Site.AddPersonAsync(_name, Roles.SecurityAdministrator);
        var client = await Site.EnterAsync(_name);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetPage("/admin/features")).Status);
        await InviteAsync(client, _name + "s", Roles.SystemAdministrator);

        Assert.Contains("不能改自己的角色", (await EditAsync(client, me, _name, Roles.SystemAdministrator)).Words, StringComparison.Ordinal);
        var newcomer = (await Site.PersonAsync(_name + "s")).Id;
        Assert.Contains("只能由总管理员授予", (await EditAsync(client, newcomer, _name + "s", Roles.Administrator)).Words, StringComparison.Ordinal);
        Assert.Contains("不同的人", (await EditAsync(client, newcomer, _name + "s", Roles.SystemAdministrator, Roles.Auditor)).Words, StringComparison.Ordinal);
        var admin = (await Site.PersonAsync("admin")).Id;
        await client.Send($"/admin/users/{admin}", $"/admin/users/{admin}/link");
        Assert.Contains("只能由总管理员管理", (await client.GetPage($"/admin/users/{admin}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_filtered_sorted_and_exported_by_its_address()
    {
        await Site.AddPersonAsync(_name, Roles.Mediator);
        var admin = await Site.SignIn("admin");
        Assert.Single((await admin.GetPage("/admin/users?q=" + _name)).Document.QuerySelectorAll("tbody tr"));
        Assert.Contains(_name, (await admin.GetPage("/admin/users?role=" + await Site.RoleIdAsync(Roles.Mediator))).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(_name, (await admin.GetPage("/admin/users?state=disabled")).Words, StringComparison.Ordinal);
        foreach (var address in (string[])["state=active", "state=invited", "state=locked", "state=nofactor", "state=nonsense", "sort=-seen", "sort=email&page=9999", "division=" + await Site.DivisionIdAsync((await Site.DistrictsAsync()).One), "q=%25_'"])
        {
            Assert.Equal(HttpStatusCode.OK, (await admin.GetPage("/admin/users?" + address)).Status);
        }

        Assert.StartsWith("PK", (await admin.GetPage($"/admin/users?q={_name}&format=xlsx")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Site.SignIn("editor")).GetPage("/admin/users?format=xlsx")).Status);
    }

    private async Task<string> InviteAsync(HttpClient client, string name, string role)
    {
        var page = await client.PostForm("/admin/users/invite", ("DisplayName", name), ("Email", name + "@example.cn"), ("Roles", (await Site.RoleIdAsync(role)).ToString()));
        return Path(page.Document.QuerySelector("#url")?.GetAttribute("value") ?? throw new Xunit.Sdk.XunitException($"{page.Status} {page.Words}"));
    }

    private async Task<Page> EditAsync(HttpClient client, Guid id, string name, params string[] roles)
    {
        var fields = new List<(string, string)> { ("DisplayName", name), ("Email", name + "@example.cn") };
        foreach (var role in roles)
        {
            fields.Add(("Roles", (await Site.RoleIdAsync(role)).ToString()));
        }

        return await client.Fill(await client.GetPage($"/admin/users/{id}"), $"/admin/users/{id}", [.. fields]);
    }

    private static string Path(string url) => new Uri(url).PathAndQuery;
}
