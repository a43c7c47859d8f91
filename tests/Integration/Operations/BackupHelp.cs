using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Integration.Operations;

/// <summary>What the tests of backups share: making one, restoring it by the program itself, and comparing two sites.</summary>
internal static class BackupHelp
{
    internal const string Phrase = "correct-horse-battery";

    /// <summary>What a restore renews on purpose, and what the start of the copy adds.</summary>
    private static readonly string[] Renewed = ["DatabaseEpoch", "JobLease", "LongTask", "AuditEntry", "sqlite_sequence"];

    internal static string Temporary(string name) => Path.Combine(Directory.CreateTempSubdirectory("panjin-backup-").FullName, name);

    internal static string PhraseFile(string phrase = Phrase)
    {
        var file = Temporary("passphrase");
        File.WriteAllText(file, phrase + "\n");
        return file;
    }

    internal static Task<BackupResult> BackUpAsync(this TestSite site, string file, string? passphrase = Phrase) =>
        site.AsSystem(s => s.GetRequiredService<MakeBackup>().RunAsync(file, passphrase, null, default));

    internal static async Task<(int Exit, string Output)> RestoreAsync(string file, SitePlace place, params string[] more)
    {
        if (place.ConnectionString is { } connection)
        {
            await File.WriteAllTextAsync(place.Folder.File("appsettings.json"), JsonSerializer.Serialize(new { Panjin = new { Database = new { Provider = "PostgreSql", ConnectionString = connection } } }));
        }

        return await Cli.RunAsync(["restore", file, "--data", place.Folder.Path, .. more]);
    }

    /// <summary>Every public page, by its address, without the address of the site.</summary>
    internal static async Task<Dictionary<string, string>> PagesAsync(this TestSite site)
    {
        var items = await site.Read(db => db.Set<ContentItem>().Where(i => i.Status == ContentStatus.Published).Select(i => new { i.Type, i.Slug }).ToListAsync());
        string[] paths = ["/", "/regulations", "/notices", "/sitemap.xml", .. items.Select(i => (i.Type == "Notice" ? "/notices/" : "/regulations/") + i.Slug)];
        var pages = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            var page = await site.GetPage(path);
            pages[path] = $"{(int)page.Status} {page.Body.Replace(site.Url.ToString(), "/", StringComparison.Ordinal).Replace(site.Url.Authority, "", StringComparison.Ordinal)}";
        }

        return pages;
    }

    /// <summary>Every row of every table as text, but for what a restore renews.</summary>
    internal static async Task<Dictionary<string, List<string>>> RowsAsync(this TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        await using DbConnection connection = db.Database.IsSqlite() ? new SqliteConnection(db.Database.GetConnectionString()) : new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        var names = await connection.ListAsync(db.Database.IsSqlite() ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'", r => r.GetString(0), default);
        var rows = new Dictionary<string, List<string>>();
        foreach (var name in names.Except(Renewed))
        {
            rows[name] = await connection.ListAsync($"SELECT * FROM {DatabaseReading.Quote(name)}", r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(i => Convert.ToString(r.GetValue(i), CultureInfo.InvariantCulture))), default);
            rows[name].Sort(StringComparer.Ordinal);
        }

        return rows;
    }
}
