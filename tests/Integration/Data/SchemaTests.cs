#pragma warning disable EF1001 // The design-time services are internal to EF Core; they are the one reader of real schemas for both providers.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Scaffolding.Metadata;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Data.Migrations;
using PanjinPropertyCms.Web;

namespace PanjinPropertyCms.Integration.Data;

/// <summary>The hand-written migrations make exactly the tables that EF Core expects.</summary>
public sealed class SchemaTests
{
    [Fact]
    public Task On_sqlite_the_migrated_schema_equals_the_model() => CompareAsync(DatabaseProvider.Sqlite);

    [Fact]
    public Task On_postgresql_the_migrated_schema_equals_the_model()
    {
        Postgres.Need();
        return CompareAsync(DatabaseProvider.PostgreSql);
    }

    [Fact]
    public async Task A_missing_column_is_seen_by_the_comparison()
    {
        var migrated = await DescribeAsync(DatabaseProvider.Sqlite, async services =>
        {
            await MigrateAsync(services);
            await services.GetRequiredService<CmsDbContext>().Database.ExecuteSqlRawAsync("ALTER TABLE \"NoticeIndex\" DROP COLUMN \"Summary\"");
        });
        Assert.Equal(["NoticeIndex.Summary TEXT null"], (await ModelAsync(DatabaseProvider.Sqlite)).Except(migrated));
    }

    private static async Task CompareAsync(DatabaseProvider provider)
    {
        var model = await ModelAsync(provider);
        Assert.True(model.Count > 150, $"Only {model.Count} lines were described.");
        Assert.Equal(model, await DescribeAsync(provider, MigrateAsync));
    }

    private static Task<IReadOnlyList<string>> ModelAsync(DatabaseProvider provider) =>
        DescribeAsync(provider, s => s.GetRequiredService<CmsDbContext>().GetService<IRelationalDatabaseCreator>().EnsureCreatedAsync());

    private static Task MigrateAsync(IServiceProvider services) => services.GetRequiredService<SchemaMigrator>().UpAsync(default);

    private static async Task<IReadOnlyList<string>> DescribeAsync(DatabaseProvider provider, Func<IServiceProvider, Task> make)
    {
        await using var place = await SitePlace.EmptyAsync(provider);
        await using var app = SiteHost.Build([.. TestSite.ArgsOf(new SiteSetup(), place)], place.Folder, serving: false);
        await using var scope = app.Services.CreateAsyncScope();
        await make(scope.ServiceProvider);
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices();
        if (provider == DatabaseProvider.Sqlite)
        {
            new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
        }
        else
        {
            new NpgsqlDesignTimeServices().ConfigureDesignTimeServices(services);
        }

        await using var design = services.BuildServiceProvider();
        var connection = place.ConnectionString ?? new SqliteDatabase(place.Folder).ConnectionString;
        var database = design.GetRequiredService<IDatabaseModelFactory>().Create(connection, new DatabaseModelFactoryOptions());
        return [.. database.Tables.Where(t => !t.Name.StartsWith("Schema_", StringComparison.Ordinal)).SelectMany(Lines).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Lines(DatabaseTable table) =>
    [
        .. table.Columns.Select(c => $"{table.Name}.{c.Name} {c.StoreType} {(c.IsNullable ? "null" : "not null")}"),
        $"{table.Name} key {Names(table.PrimaryKey?.Columns)}",
        .. table.Indexes.Select(i => $"{table.Name} {(i.IsUnique ? "unique " : "")}index {i.Name} {Names(i.Columns)}"),
        .. table.ForeignKeys.Select(f => $"{table.Name} foreign key {Names(f.Columns)} -> {f.PrincipalTable.Name} {Names(f.PrincipalColumns)} {f.OnDelete}"),
    ];

    private static string Names(IEnumerable<DatabaseColumn>? columns) => string.Join(",", columns?.Select(c => c.Name) ?? []);
}
