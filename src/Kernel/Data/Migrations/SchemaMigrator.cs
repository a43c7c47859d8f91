using System.Reflection;
using FluentMigrator;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Generators.SQLite;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>Brings the schema of the kernel and of every installed module up to date, in dependency order.</summary>
internal sealed class SchemaMigrator(ModuleCatalog modules, IOptions<DatabaseOptions> options, SqliteDatabase sqlite, CmsDbContext db, ILogger<SchemaMigrator> log)
{
    internal const string KernelId = "Kernel";
    internal const string Stage = "建立或升级数据表";
    private const long StartLock = 0x50414E4B;

    private bool IsSqlite => options.Value.Provider == DatabaseProvider.Sqlite;

    /// <summary>One node at a time: the others wait and then find nothing to do.</summary>
    internal async Task UpAsync(CancellationToken cancellationToken)
    {
        if (IsSqlite)
        {
            // The data folder's lock has let one process in.
            await UpAloneAsync(cancellationToken);
            return;
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({StartLock})", cancellationToken);
            await UpAloneAsync(cancellationToken);
        }
        finally
        {
            // Closing would give the connection back to the pool with the lock still held.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({StartLock})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task UpAloneAsync(CancellationToken cancellationToken)
    {
        var applied = await AppliedAsync(cancellationToken);
        foreach (var (id, assembly) in Sources())
        {
            // Setting FluentMigrator up costs some 100 ms for each module; a start that has nothing to do must not pay it.
            if (Defined(assembly).Except(applied.GetValueOrDefault(id, [])).Any())
            {
                ModuleFailedException.Guard(modules.ModuleOf(assembly), Stage, () => Migrate(id, assembly));
            }
        }

        if (IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        }
    }

    /// <summary>The modules whose migrations are not all applied, for <c>doctor</c>.</summary>
    internal async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken)
    {
        var applied = await AppliedAsync(cancellationToken);
        return [.. Sources().Where(s => Defined(s.Assembly).Except(applied.GetValueOrDefault(s.Id, [])).Any()).Select(s => s.Id)];
    }

    /// <summary>Migrations that have run and that this program does not know: a newer program was here.</summary>
    internal async Task<IReadOnlyList<string>> NewerAsync(CancellationToken cancellationToken) =>
        Unknown((await AppliedAsync(cancellationToken)).Select(a => KeyValuePair.Create(a.Key, (IReadOnlyList<long>)[.. a.Value])));

    /// <summary>The same of a list, such as that of a backup. A module that is not installed is not asked about.</summary>
    internal IReadOnlyList<string> Unknown(IEnumerable<KeyValuePair<string, IReadOnlyList<long>>> schema)
    {
        var sources = Sources().ToDictionary(s => s.Id, s => s.Assembly);
        return [.. schema.Where(s => sources.TryGetValue(s.Key, out var assembly) && s.Value.Except(Defined(assembly)).Any()).Select(s => s.Key)];
    }

    /// <summary>Brings an empty database to the schema that a backup was made of; the next start does the rest.</summary>
    internal void UpTo(IReadOnlyDictionary<string, IReadOnlyList<long>> schema)
    {
        foreach (var (id, assembly) in Sources())
        {
            if (schema.TryGetValue(id, out var versions) && versions.Count > 0)
            {
                Migrate(id, assembly, versions.Max());
            }
        }
    }

    private IEnumerable<(string Id, Assembly Assembly)> Sources() =>
        modules.Modules.Select(m => (m.Id, m.Assembly)).Prepend((KernelId, typeof(SchemaMigrator).Assembly));

    private static IEnumerable<long> Defined(Assembly assembly) =>
        assembly.GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Version).OfType<long>();

    private async Task<Dictionary<string, HashSet<long>>> AppliedAsync(CancellationToken cancellationToken)
    {
        var tables = await db.Database.SqlQueryRaw<string>(IsSqlite
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name LIKE 'Schema!_%' ESCAPE '!'"
            : "SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public' AND table_name LIKE 'Schema!_%' ESCAPE '!'")
            .ToListAsync(cancellationToken);
        var applied = new Dictionary<string, HashSet<long>>();
        foreach (var (id, _) in Sources().Where(s => tables.Contains(SchemaVersionTable.NameOf(s.Id))))
        {
#pragma warning disable EF1002 // A table name cannot be a parameter; it comes from the manifests of installed modules, not from a visitor.
            var versions = await db.Database.SqlQueryRaw<long>($"SELECT \"Version\" AS \"Value\" FROM \"{SchemaVersionTable.NameOf(id)}\"").ToListAsync(cancellationToken);
#pragma warning restore EF1002
            applied[id] = [.. versions];
        }

        return applied;
    }

    private void Migrate(string id, Assembly assembly, long newest = long.MaxValue)
    {
        log.LogInformation("Migrating the tables of {Module}", id);
        var services = new ServiceCollection()
            .AddFluentMigratorCore()
            .ConfigureRunner(runner =>
            {
                _ = IsSqlite ? runner.AddSQLite() : runner.AddPostgres15_0();
                runner.WithGlobalConnectionString(IsSqlite ? sqlite.ConnectionString : options.Value.ConnectionString)
                    .ScanIn(assembly).For.Migrations();
            })
            .AddScoped<ISQLiteTypeMap, SqliteColumnTypes>()
            .AddScoped<IVersionTableMetaData>(_ => new SchemaVersionTable(id));
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp(newest);
    }
}
