using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Integration.Import;

/// <summary>The process dies in the middle, as it does when the power fails.</summary>
public sealed class KilledImportTests
{
    private const int Count = 500;

    [Fact]
    public async Task A_killed_import_loses_nothing_that_was_saved_and_the_next_one_completes_it()
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        var file = Laws.File(place, Enumerable.Range(1, Count).Select(i => Laws.Line(i, articles: 40)));
        string[] command = ["import", file, "--type", "Regulation", "--publish", "--data", place.Folder.Path];
        var saved = 0;
        using (var first = Cli.Start(command))
        {
            await Eventually.TrueAsync(() => (saved = ImportedIn(place.Folder)) >= 25 || !first.Runs, $"the import makes progress: {first.Output}", TimeSpan.FromSeconds(60));
            Assert.True(first.Runs, $"The import was over before it could be killed: {first.Output}");
            first.Kill();
            await first.EndAsync();
        }

        var left = ImportedIn(place.Folder);
        Assert.InRange(left, saved, Count - 1);
        Assert.Equal(0, left % 25);

        var (exit, output) = await Cli.RunAsync(command);
        Assert.True(exit == 0, output);
        Assert.Contains($"新增 {Count - left} 件，更新 0 件，未变 {left} 件", output, StringComparison.Ordinal);

        await using var site = await TestSite.StartAsync(new SiteSetup { Place = place });
        await site.Settled();
        Assert.Equal(Count, await site.Read(db => db.Set<ContentItem>().CountAsync(i => i.SourceId!.StartsWith("law-") && i.Status == ContentStatus.Published && i.LatestNumber == 1)));
        Assert.Equal(Count, await site.Read(db => db.Set<Regulations.Models.RegulationIndex>().CountAsync(r => r.Title.EndsWith("号示例小区管理规定"))));
        Assert.Equal(["ok"], await site.Read(db => db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync()));
        Assert.NotNull((await site.GetPage("/search?q=" + Uri.EscapeDataString($"第{Count}号示例小区管理规定"))).Document.QuerySelector(".hits li"));
    }

    [Fact]
    public async Task A_killed_site_starts_again_without_help_and_keeps_what_it_confirmed()
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        var file = Laws.File(place, Enumerable.Range(1, 30).Select(i => Laws.Line(i)));
        using (var serving = Cli.Start("serve", "--data", place.Folder.Path, "--urls", "http://127.0.0.1:0"))
        {
            await serving.ServesAsync();
            var (exit, output) = await Cli.RunAsync("import", file, "--type", "Regulation", "--publish", "--data", place.Folder.Path);
            Assert.True(exit == 0 && output.Contains("新增 30 件", StringComparison.Ordinal), output);
            serving.Kill();
            await serving.EndAsync();
        }

        using var again = Cli.Start("serve", "--data", place.Folder.Path, "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = await again.ServesAsync() };
        Assert.Equal(30, ImportedIn(place.Folder));
        await Eventually.TrueAsync(async () => (await client.GetPage("/search?q=" + Uri.EscapeDataString("第30号示例小区管理规定"))).Document.QuerySelector(".hits li") is not null, "the law is found");
    }

    private static int ImportedIn(DataFolder folder)
    {
        using var connection = new SqliteConnection(new SqliteDatabase(folder).ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM \"ContentItem\" WHERE \"SourceId\" LIKE 'law-%'";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
