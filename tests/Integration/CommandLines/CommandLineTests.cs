using System.Net;
using System.Net.Sockets;
using PanjinPropertyCms.Integration.Import;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Integration.CommandLines;

/// <summary>The program as an operator meets it: exit codes, and one clear line where something is wrong.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_is_no_error_and_names_every_verb()
    {
        var (exit, output) = await Cli.RunAsync("--help");
        Assert.Equal(0, exit);
        Assert.All((string[])["serve", "setup", "import", "export", "reindex", "user", "backup", "restore", "doctor", "--data"], verb => Assert.Contains(verb, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("import")]
    [InlineData("import", "x.jsonl", "--nonsense")]
    public async Task What_is_asked_wrongly_ends_with_2(params string[] args)
    {
        var (exit, output) = await Cli.RunAsync(args);
        Assert.Equal(2, exit);
        Assert.Contains("--help", output, StringComparison.Ordinal);
        NoTrace(output);
    }

    [Fact]
    public async Task A_missing_file_or_type_is_named_in_one_line()
    {
        await using var place = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        var missing = await Cli.RunAsync("import", "/nowhere/laws.jsonl", "--type", "Regulation", "--data", place.Folder.Path);
        Assert.Equal((1, "没有这个文件：/nowhere/laws.jsonl"), (missing.Exit, missing.Output.Trim()));

        var file = Laws.File(place, Laws.Line(1));
        var unknown = await Cli.RunAsync("import", file, "--type", "Nonsense", "--data", place.Folder.Path);
        Assert.Equal(1, unknown.Exit);
        Assert.Contains("没有名为 Nonsense 的内容类型", unknown.Output, StringComparison.Ordinal);
        NoTrace(unknown.Output);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        await using var place = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        var file = place.Folder.File("a-file");
        await File.WriteAllTextAsync(file, "");
        foreach (var verb in (string[])["serve", "setup"])
        {
            var (exit, output) = await Cli.RunAsync(verb, "--data", file);
            Assert.Equal(1, exit);
            Assert.Contains(file, output, StringComparison.Ordinal);
            NoTrace(output);
        }
    }

    [Fact]
    public async Task A_port_in_use_and_a_second_site_on_one_folder_are_refused_in_words()
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var busy = await Cli.RunAsync("serve", "--data", place.Folder.Path, "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.Equal(1, busy.Exit);
        Assert.Contains("端口已被占用", busy.Output, StringComparison.Ordinal);
        NoTrace(busy.Output);

        using var first = Cli.Start("serve", "--data", place.Folder.Path, "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = await first.ServesAsync() };
        var second = await Cli.RunAsync("serve", "--data", place.Folder.Path, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, second.Exit);
        Assert.Contains("另一个进程正在使用", second.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetPage("/")).Status);
        Assert.Equal(0, (await Cli.RunAsync("doctor", "--data", place.Folder.Path)).Exit);
    }

    [Fact]
    public async Task A_new_site_in_production_asks_for_its_first_administrator_and_holds_no_sample()
    {
        await using var place = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        using var site = Cli.Start("--data", place.Folder.Path, "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = await site.ServesAsync() };
        await Eventually.TrueAsync(() => site.Output.Contains("/setup?token=", StringComparison.Ordinal), $"the link for the first administrator: {site.Output}");
        var token = site.Output.Split("/setup?token=")[1].Split(' ')[0].Trim();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetPage("/setup")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetPage("/setup?token=" + token[..^1] + "!")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.GetPage("/setup?token=" + token)).Status);
        Assert.DoesNotContain("Panjin-admin-1", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("示例）", (await client.GetPage("/regulations")).TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_tells_a_good_site_from_a_broken_one()
    {
        var nowhere = await Cli.RunAsync("doctor", "--data", Path.Combine(Path.GetTempPath(), "panjin-nowhere-" + Guid.NewGuid().ToString("N")));
        Assert.Equal(1, nowhere.Exit);
        NoTrace(nowhere.Output);

        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        var good = await Cli.RunAsync("doctor", "--data", place.Folder.Path);
        Assert.True(good.Exit == 0, good.Output);
        Assert.Contains("[正常] 数据库", good.Output, StringComparison.Ordinal);

        File.Delete(place.Folder.File("site.db-wal"));
        await File.WriteAllTextAsync(place.Folder.File("site.db"), new string('x', 100_000));
        var bad = await Cli.RunAsync("doctor", "--data", place.Folder.Path);
        Assert.True(bad.Exit == 1, bad.Output);
        Assert.Contains("[异常] 数据库", bad.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_can_be_imported_elsewhere_and_is_the_same()
    {
        await using var from = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        await using var to = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        var (first, second) = (from.Folder.File("first.jsonl"), to.Folder.File("second.jsonl"));
        var exported = await Cli.RunAsync("export", first, "--type", "Regulation", "--data", from.Folder.Path);
        Assert.True(exported.Exit == 0, exported.Output);

        var imported = await Cli.RunAsync("import", first, "--type", "Regulation", "--publish", "--data", to.Folder.Path);
        Assert.True(imported.Exit == 0 && imported.Output.Contains("有问题 0 行", StringComparison.Ordinal), imported.Output);
        Assert.Equal(0, (await Cli.RunAsync("export", second, "--type", "Regulation", "--data", to.Folder.Path)).Exit);
        Assert.Equal((await File.ReadAllLinesAsync(first)).Order(StringComparer.Ordinal), (await File.ReadAllLinesAsync(second)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_import_with_bad_lines_is_done_but_for_them_and_ends_with_3()
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        var file = Laws.File(place, Laws.Line(1), "{ no json");
        var alone = await Cli.RunAsync("import", file, "--type", "Regulation", "--data", place.Folder.Path);
        Assert.Equal(3, alone.Exit);
        Assert.Contains("第 2 行", alone.Output, StringComparison.Ordinal);

        using var serving = Cli.Start("serve", "--data", place.Folder.Path, "--urls", "http://127.0.0.1:0");
        await serving.ServesAsync();
        var beside = await Cli.RunAsync("import", file, "--type", "Regulation", "--data", place.Folder.Path);
        Assert.Equal(3, beside.Exit);
        Assert.Contains("未变 1 件", beside.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_made_with_a_password_from_standard_input()
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        using var weak = Cli.StartWith("Production", "abc\n", "user", "add", "li@bureau.example", "--role", "Editor", "--data", place.Folder.Path);
        Assert.Equal(1, (await weak.EndAsync()).Exit);
        using var good = Cli.StartWith("Production", "Strong-enough-1\n", "user", "add", "li@bureau.example", "--role", "Editor", "--data", place.Folder.Path);
        var (exit, output) = await good.EndAsync();
        Assert.True(exit == 0, output);
        using var twice = Cli.StartWith("Production", "Strong-enough-1\n", "user", "add", "li@bureau.example", "--role", "Editor", "--data", place.Folder.Path);
        Assert.Equal(1, (await twice.EndAsync()).Exit);
        Assert.DoesNotContain("Strong-enough-1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maintenance_is_turned_on_and_off_alone_and_beside_a_serving_site()
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        Assert.Equal(1, (await Cli.RunAsync("maintenance", "on", "--until", "2001-01-01 00:00", "--data", place.Folder.Path)).Exit);
        var alone = await Cli.RunAsync("maintenance", "on", "--reason", "搬机房（示例）", "--data", place.Folder.Path);
        Assert.True(alone.Exit == 0, alone.Output);

        using var site = Cli.Start("serve", "--data", place.Folder.Path, "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = await site.ServesAsync() };
        var closed = await client.GetPage("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, closed.Status);
        Assert.Contains("搬机房（示例）", closed.Words, StringComparison.Ordinal);

        var off = await Cli.RunAsync("maintenance", "off", "--data", place.Folder.Path);
        Assert.True(off.Exit == 0 && off.Output.Contains("已恢复", StringComparison.Ordinal), off.Output);
        await Eventually.TrueAsync(async () => (await client.GetPage("/")).Status == HttpStatusCode.OK, "the site is open");
        var doctor = await Cli.RunAsync("doctor", "--data", place.Folder.Path);
        Assert.Contains("[正常] 审计日志", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("[正常] 网站设置", doctor.Output, StringComparison.Ordinal);
    }

    private static void NoTrace(string output) => Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
}
