using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Contracts;
using PanjinPropertyCms.Web.Cli;

namespace PanjinPropertyCms.Integration.Support;

/// <summary>One site of each provider with sample content, demo accounts and a built index, made once per run; every test class starts from a copy.</summary>
internal sealed class SiteTemplate
{
    private static readonly Lazy<Task<SiteTemplate>> Sqlite = new(() => MakeAsync(DatabaseProvider.Sqlite));
    private static readonly Lazy<Task<SiteTemplate>> PostgreSql = new(() => MakeAsync(DatabaseProvider.PostgreSql));

    private readonly string _folder;
    private readonly string? _database;

    private SiteTemplate(string folder, string? database) => (_folder, _database) = (folder, database);

    internal static Task<SiteTemplate> OfAsync(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite ? Sqlite.Value : PostgreSql.Value;

    /// <summary>A copy that a test may do anything with.</summary>
    internal async Task<SitePlace> CopyAsync()
    {
        var place = await SitePlace.EmptyAsync(_database is null ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql, _database);
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is not "site.lock"))
        {
            var target = Path.Combine(place.Folder.Path, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        return place;
    }

    private static async Task<SiteTemplate> MakeAsync(DatabaseProvider provider)
    {
        var place = await SitePlace.EmptyAsync(provider, null);
        await using (var site = await TestSite.StartAsync(new SiteSetup { Place = place, Provider = provider }, async services =>
        {
            await SitePreparation.PrepareAsync(services, sample: true, CancellationToken.None);
            await services.GetRequiredService<IDemoAccounts>().EnsureAsync(CancellationToken.None);
        }))
        {
            await site.Settled();
        }

        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => place.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return new SiteTemplate(place.Folder.Path, place.Database);
    }
}

/// <summary>Where a test site keeps its data: a temporary folder and, on PostgreSQL, a database.</summary>
public sealed class SitePlace : IAsyncDisposable
{
    private SitePlace(DataFolder folder, string? database, string? connectionString) => (Folder, Database, ConnectionString) = (folder, database, connectionString);

    public DataFolder Folder { get; }

    public string? Database { get; }

    public string? ConnectionString { get; }

    public static async Task<SitePlace> EmptyAsync(DatabaseProvider provider, string? template = null)
    {
        var name = "panjin_test_" + Guid.NewGuid().ToString("N")[..12];
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), name));
        var connection = provider == DatabaseProvider.PostgreSql ? await Postgres.CreateAsync(name, template) : null;
        return new SitePlace(new DataFolder(folder.FullName), connection is null ? null : name, connection);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await Postgres.DropAsync(Database);
        }

        using (var connection = new SqliteConnection(new SqliteDatabase(Folder).ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        if (Directory.Exists(Folder.Path))
        {
            Directory.Delete(Folder.Path, recursive: true);
        }
    }
}
