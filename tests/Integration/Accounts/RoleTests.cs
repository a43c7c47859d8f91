using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Integration.Accounts;

/// <summary>Roles are data.</summary>
public sealed class RoleTests(BusySqliteSite fixture) : IClassFixture<BusySqliteSite>
{
    private const string Table = "/admin/roles/permissions";

    private TestSite Site => fixture.Site;

    [Fact]
    public async Task A_role_is_copied_renamed_and_deleted_when_nobody_holds_it()
    {
        var admin = await Site.SignIn("admin");
        var copy = $"/admin/roles/new?copy={await Site.RoleIdAsync(Roles.Editor)}";
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Fill(await admin.GetPage(copy), "/admin/roles/new", ("DisplayName", "二编（示例）"), ("CityWide", "true"))).Status);
        var role = await Site.Read(db => db.Set<Role>().AsNoTracking().SingleAsync(r => r.DisplayName == "二编（示例）"));
        var at = $"/admin/roles/{role.Id}";
        Assert.Contains("已经有叫", (await admin.Fill(await admin.GetPage(at), at, ("DisplayName", "编辑"))).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Fill(await admin.GetPage(at), at, ("DisplayName", "三编（示例）"))).Status);
        await Site.AddPersonAsync("copied", role.Name!);
        Assert.Equal(HttpStatusCode.OK, (await (await Site.EnterAsync("copied")).GetPage("/admin")).Status);
        await admin.Send(at, at + "/delete");
        Assert.Contains("还有 1 人", (await admin.GetPage("/admin/roles")).Words, StringComparison.Ordinal);
        var fixedRole = await Site.RoleIdAsync(Roles.Auditor);
        await admin.Send(at, $"/admin/roles/{fixedRole}/delete");
        Assert.Contains("不能删除", (await admin.GetPage("/admin/roles")).Words, StringComparison.Ordinal);
        await admin.Send(at, $"/admin/roles/{await Site.RoleIdAsync(Roles.Trainer)}/delete");
        Assert.False(await Site.Read(db => db.Set<Role>().AnyAsync(r => r.Name == Roles.Trainer)));
        await Site.AsSystem(async s =>
        {
            foreach (var task in s.GetServices<Kernel.Hosting.IStartTask>())
            {
                await task.RunAsync(default);
            }

            return true;
        });
        Assert.False(await Site.Read(db => db.Set<Role>().AnyAsync(r => r.Name == Roles.Trainer)), "The next start brought it back.");
    }

    [Fact]
    public async Task The_table_is_saved_in_one_step_holds_at_once_and_the_log_tells_the_difference()
    {
        var admin = await Site.SignIn("admin");
        var leader = await Site.SignIn("leader");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetPage("/admin/tasks")).Status);
        var page = await admin.GetPage(Table);
        var key = $"{await Site.RoleIdAsync(Roles.Leader)}:{KernelPermissions.ManageTasks}";
        await admin.Fill(page, Table, [.. Ticked(page), ("grant", key)]);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetPage("/admin/tasks")).Status);
        Assert.Contains("+" + KernelPermissions.ManageTasks, (await Site.Read(db => db.Set<AuditEntry>().OrderByDescending(e => e.Id).FirstAsync(e => e.Action == "role.grant"))).Detail!, StringComparison.Ordinal);

        var stale = await admin.Fill(page, Table, [.. Ticked(page)]);
        Assert.Contains("别人已经改过权限表", stale.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Ticked(stale), t => t.Item2 == key);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Fill(stale, Table, [.. Ticked(stale)])).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetPage("/admin/tasks")).Status);
    }

    [Fact]
    public async Task A_permission_of_a_feature_that_is_off_is_grey_and_stays_as_it_is()
    {
        var admin = await Site.SignIn("admin");
        var key = $"{await Site.RoleIdAsync(Roles.Editor)}:Notices.Edit";
        (await Site.SwitchAsync("Notices", false)).Done();
        try
        {
            var page = await admin.GetPage(Table);
            var box = page.Document.QuerySelector($"input[value='{key}']")!;
            Assert.True(box.HasAttribute("disabled") && box.HasAttribute("checked"));
            Assert.Equal(HttpStatusCode.Redirect, (await admin.Fill(page, Table, [.. Ticked(page)])).Status);
        }
        finally
        {
            (await Site.SwitchAsync("Notices", true)).Done();
        }

        Assert.True((await admin.GetPage(Table)).Document.QuerySelector($"input[value='{key}']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_security_administrator_does_not_change_the_rights_of_their_own_role()
    {
        await Site.AddPersonAsync("warden", Roles.SecurityAdministrator);
        var client = await Site.EnterAsync("warden");
        var page = await client.GetPage(Table);
        var refused = await client.Fill(page, Table, [.. Ticked(page), ("grant", $"{await Site.RoleIdAsync(Roles.SecurityAdministrator)}:{KernelPermissions.ManageFeatures}")]);
        Assert.Contains("不能改自己所属角色", refused.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetPage("/admin/features")).Status);
    }

    [Theory]
    [InlineData(Roles.SystemAdministrator, "/admin/features", true)]
    [InlineData(Roles.SystemAdministrator, "/admin/users", false)]
    [InlineData(Roles.SystemAdministrator, "/admin/roles", false)]
    [InlineData(Roles.SecurityAdministrator, "/admin/users", true)]
    [InlineData(Roles.SecurityAdministrator, "/admin/features", false)]
    [InlineData(Roles.Auditor, "/admin/users", false)]
    [InlineData(Roles.Auditor, "/admin/features", false)]
    public async Task The_three_administrators_have_parted_powers(string role, string path, bool allowed)
    {
        var name = "r" + Guid.NewGuid().ToString("N")[..8];
        await Site.AddPersonAsync(name, role);
        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await (await Site.EnterAsync(name)).GetPage(path)).Status);
    }

    private static IEnumerable<(string, string)> Ticked(Page page) =>
        page.Document.QuerySelectorAll("input[name=grant][checked]:not([disabled])").Select(i => ("grant", i.GetAttribute("value")!));
}
