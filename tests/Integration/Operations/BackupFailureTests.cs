using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Integration.Operations;

/// <summary>Whatever is wrong with a backup or its target is told in one sentence, before anything is touched.</summary>
public sealed class BackupFailureTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task A_wrong_passphrase_is_told_and_nothing_is_touched()
    {
        await using var place = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        await RefusedAsync(await MadeAsync(), place, "口令不对", "--passphrase-file", BackupHelp.PhraseFile("another-passphrase"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.Folder.Path));
        await RefusedAsync(await MadeAsync(), place, "至少要有 12 个字符", "--passphrase-file", BackupHelp.PhraseFile("short"));
        await RefusedAsync(await MadeAsync(), place, "读不到口令文件", "--passphrase-file", "/nowhere/passphrase");
    }

    [Fact]
    public async Task Any_damaged_byte_of_the_parts_is_seen()
    {
        var good = await File.ReadAllBytesAsync(await MadeAsync());
        var random = new Random(5);
        for (var i = 0; i < 60; i++)
        {
            var bytes = (byte[])good.Clone();
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            var file = BackupHelp.Temporary("damaged.zip");
            await File.WriteAllBytesAsync(file, bytes);
            await AsGoodOrRefusedAsync(file, at);
        }
    }

    [Fact]
    public async Task Half_a_file_and_a_foreign_file_are_seen()
    {
        await using var place = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        var good = await File.ReadAllBytesAsync(await MadeAsync());
        var half = BackupHelp.Temporary("half.zip");
        await File.WriteAllBytesAsync(half, good[..(good.Length / 2)]);
        await RefusedAsync(half, place, "不完整或已损坏");

        var foreign = BackupHelp.Temporary("foreign.zip");
        using (var zip = ZipFile.Open(foreign, ZipArchiveMode.Create))
        {
            zip.CreateEntry("readme.txt");
        }

        await RefusedAsync(foreign, place, "不是本系统的备份文件");
        await RefusedAsync("/nowhere/backup.zip", place, "没有这个文件");
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.Folder.Path));
    }

    [Fact]
    public async Task A_newer_format_and_newer_tables_are_refused()
    {
        await using var place = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        await RefusedAsync(await WithManifestAsync(m => m["format"] = 2), place, "比本程序认识的（1）新");
        await RefusedAsync(await WithManifestAsync(m => m["schema"]!["Notices"]!.AsArray().Add(209901010001)), place, "比本程序新：Notices");
        await RefusedAsync(await WithManifestAsync(m => m["tables"]![0]!["rows"] = 999_999), place, "和清单对不上");
        await RefusedAsync(await WithManifestAsync(m => m["provider"] = "PostgreSql"), place, "备份来自 PostgreSql");
        Assert.Equal(["site.lock"], Directory.EnumerateFileSystemEntries(place.Folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_refused_and_moved_aside_when_that_is_wanted()
    {
        await using var place = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        await File.WriteAllTextAsync(place.Folder.File("site.db"), "something precious");
        await RefusedAsync(await MadeAsync(), place, "不是空的（site.db）");
        Assert.Equal("something precious", await File.ReadAllTextAsync(place.Folder.File("site.db")));

        var (exit, output) = await BackupHelp.RestoreAsync(await MadeAsync(), place, "--force", "--end-sessions", "--passphrase-file", BackupHelp.PhraseFile());
        Assert.True(exit == 0, output);
        Assert.Contains("个账号都要重新登录", output, StringComparison.Ordinal);
        var aside = Assert.Single(Directory.GetDirectories(place.Folder.Path, "replaced-*"));
        Assert.Equal("something precious", await File.ReadAllTextAsync(Path.Combine(aside, "site.db")));
        Assert.Contains("恢复时移开的旧内容还在", (await Cli.RunAsync("doctor", "--data", place.Folder.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_a_site_serves_is_refused_even_by_force()
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        using var serving = Cli.Start("serve", "--data", place.Folder.Path, "--urls", "http://127.0.0.1:0");
        await serving.ServesAsync();
        await RefusedAsync(await MadeAsync(), place, "另一个进程正在使用", "--force");
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_overwritten_and_a_failed_backup_leaves_nothing()
    {
        var file = await MadeAsync();
        var length = new FileInfo(file).Length;
        var again = await Cli.RunAsync("backup", file, "--data", site.Site.Folder.Path);
        Assert.Equal(1, again.Exit);
        Assert.Contains("不会覆盖别的文件", again.Output, StringComparison.Ordinal);
        Assert.Equal(length, new FileInfo(file).Length);

        var nowhere = await Cli.RunAsync("backup", "/proc/no-such/backup.zip", "--data", site.Site.Folder.Path);
        Assert.Equal(1, nowhere.Exit);
        Assert.DoesNotContain("   at ", nowhere.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_leaves_nothing_behind()
    {
        // A file system of 64 KB; only root may mount one.
        var folder = Directory.CreateTempSubdirectory("panjin-full-").FullName;
        var mounted = await RunAsync("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder);
        Assert.SkipWhen(mounted != 0, "A small file system could not be mounted.");
        try
        {
            var early = await Assert.ThrowsAsync<BackupException>(() => site.Site.BackUpAsync(Path.Combine(folder, "full.zip")));
            Assert.Contains("磁盘空间不够", early.Message, StringComparison.Ordinal);
            await using var writer = new BackupWriter(Path.Combine(folder, "full2.zip"), null);
            await Assert.ThrowsAsync<IOException>(() => writer.AddBytesAsync("files/media/x", Encoding.UTF8.GetBytes(new string('x', 200_000)), default));
            await writer.DisposeAsync();
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            await RunAsync("umount", folder);
        }
    }

    [Fact]
    public async Task The_passphrase_comes_from_standard_input_and_the_check_touches_nothing()
    {
        var file = BackupHelp.Temporary("stdin.zip");
        using var made = Cli.StartWith("Production", BackupHelp.Phrase + "\n", "backup", file, "--passphrase-file", "-", "--data", site.Site.Folder.Path);
        var (exit, output) = await made.EndAsync();
        Assert.True(exit == 0, output);
        Assert.Contains("含密钥（已加密）", output, StringComparison.Ordinal);
        Assert.DoesNotContain(BackupHelp.Phrase, output, StringComparison.Ordinal);

        await using var place = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        var check = await BackupHelp.RestoreAsync(file, place, "--check", "--passphrase-file", BackupHelp.PhraseFile());
        Assert.Equal(0, check.Exit);
        Assert.Contains("校验通过", check.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.Folder.Path));
    }

    private async Task<string> MadeAsync()
    {
        var file = BackupHelp.Temporary("made.zip");
        await site.Site.BackUpAsync(file);
        return file;
    }

    /// <summary>Either the reader refuses, or what it reads is what was written: some bytes of an archive mean nothing.</summary>
    private static async Task AsGoodOrRefusedAsync(string file, int at)
    {
        try
        {
            using var backup = BackupFile.Open(file);
            await backup.VerifyAsync(null, default);
        }
        catch (BackupException)
        {
            return;
        }
        catch (Exception error)
        {
            Assert.Fail($"byte {at}: {error}");
        }
    }

    private async Task<string> WithManifestAsync(Action<JsonNode> change)
    {
        var file = await MadeAsync();
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        JsonNode manifest;
        using (var stream = zip.GetEntry("manifest.json")!.Open())
        {
            manifest = JsonNode.Parse(stream)!;
        }

        change(manifest);
        var json = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        Replace(zip, "manifest.json", json);
        Replace(zip, "manifest.sha256", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(json))));
        return file;
    }

    private static void Replace(ZipArchive zip, string name, byte[] content)
    {
        zip.GetEntry(name)!.Delete();
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(content);
    }

    private static async Task RefusedAsync(string file, SitePlace place, string sentence, params string[] more)
    {
        var (exit, output) = await BackupHelp.RestoreAsync(file, place, more);
        Assert.Equal(1, exit);
        Assert.Contains(sentence, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private static async Task<int> RunAsync(string program, params string[] args)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
