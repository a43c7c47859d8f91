using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Modules.DropIns;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Integration.DropIns;

/// <summary>A module that looks good and fails while the site starts is left out as a whole; the good one beside it is not blamed.</summary>
public sealed class FailingModuleTests
{
    private static readonly Dictionary<string, MadeModule> Failing = new MadeModule[]
    {
        new("BadStartup") { Types = m => MadeModule.StartupThatThrowsIn(m, nameof(ModuleStartup.ConfigureServices)) },
        new("BadEndpoints") { Types = m => MadeModule.StartupThatThrowsIn(m, nameof(ModuleStartup.MapEndpoints)) },
        new("BadService") { Types = m => MadeModule.ServiceThatThrows(m, typeof(IAdminMenu)) },
        new("BadHosted") { Types = m => MadeModule.ServiceThatThrows(m, typeof(IHostedService)) },
        new("BadMigration") { Types = MadeModule.MigrationThatThrows },
        new("BadModel") { Types = MadeModule.EntityWithoutKey },
    }.ToDictionary(m => m.Name);

    public static TheoryData<string, string> Cases => new()
    {
        { "BadStartup", "登记服务时出错：故意弄坏的" },
        { "BadEndpoints", "登记页面地址时出错：故意弄坏的" },
        { "BadService", "建立它登记的服务时出错：" },
        { "BadHosted", "IHostedService" },
        { "BadMigration", "建立或升级数据表时出错：" },
        { "BadModel", "网站带着它启动时出错：" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task It_is_left_out_and_named(string name, string reason) => LeftOutAsync(DatabaseProvider.Sqlite, name, reason);

    [Fact]
    public Task A_failing_migration_is_left_out_on_postgresql_too()
    {
        Postgres.Need();
        return LeftOutAsync(DatabaseProvider.PostgreSql, "BadMigration", "建立或升级数据表时出错：");
    }

    [Fact]
    public async Task All_of_them_together_do_not_stop_the_site_either()
    {
        await using var place = await DropInPlace.WithPollsAsync();
        foreach (var module in Failing.Values)
        {
            module.WriteTo(place.ModuleFolder(module.Name));
        }

        await using var site = await TestSite.StartAsync(new SiteSetup { Place = place });
        Assert.Equal(Failing.Keys.Order(StringComparer.Ordinal), site.Services.GetRequiredService<DropInSet>().Faults.Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await site.GetPage("/polls")).Status);
    }

    [Fact]
    public async Task Commands_leave_it_out_too_and_doctor_says_why()
    {
        await using var place = await DropInPlace.WithPollsAsync();
        Failing["BadMigration"].WriteTo(place.ModuleFolder("BadMigration"));
        var (exit, output) = await Cli.RunAsync("setup", "--data", place.Folder.Path);
        Assert.True(exit == 0, output);
        Assert.Contains("BadMigration", output, StringComparison.Ordinal);

        var file = place.Folder.File("out.jsonl");
        (exit, output) = await Cli.RunAsync("export", file, "--type", "Regulation", "--data", place.Folder.Path);
        Assert.True(exit == 0 && File.Exists(file), output);

        (exit, output) = await Cli.RunAsync("doctor", "--data", place.Folder.Path);
        Assert.Equal(1, exit);
        Assert.Contains("[异常] 外加模块：BadMigration 没有装上", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Polls 没有装上", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_site_itself_is_not_put_on_a_module()
    {
        await using var place = await DropInPlace.WithPollsAsync();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => TestSite.StartAsync(new SiteSetup
        {
            Place = place, Configure = b => b.Services.AddScoped<Kernel.Hosting.IStartTask>(_ => throw new InvalidOperationException("本站自己的错")),
        }));
        Assert.Equal("本站自己的错", error.Message);
    }

    private static async Task LeftOutAsync(DatabaseProvider provider, string name, string reason)
    {
        await using var place = await DropInPlace.WithPollsAsync(provider);
        Failing[name].WriteTo(place.ModuleFolder(name));
        await using var site = await TestSite.StartAsync(new SiteSetup { Place = place, Provider = provider });
        var set = site.Services.GetRequiredService<DropInSet>();
        Assert.Equal(["Polls"], set.In.Select(m => m.Id));
        var fault = Assert.Single(set.Faults);
        Assert.Equal(name, fault.Name);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Services.GetRequiredService<ModuleCatalog>().Modules, m => m.Id == name);
        Assert.Equal(HttpStatusCode.OK, (await site.GetPage("/polls")).Status);
        Assert.Contains(site.Errors, e => e.Contains(name, StringComparison.Ordinal));
        using var admin = await site.SignIn("admin");
        Assert.Contains(name, (await admin.GetPage("/admin/features")).TextOf(".banner.bad"), StringComparison.Ordinal);
    }
}
