using Microsoft.Data.Sqlite;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>
/// SQLite: <c>VACUUM INTO</c> copies the database as of one moment. It only reads, so in WAL mode nobody waits for it; the online
/// backup interface would begin again with every commit of another connection.
/// </summary>
internal sealed class SqliteSnapshot(SqliteDatabase database, DataFolder folder) : IDatabaseSnapshot
{
    public Task<long> SizeAsync(CancellationToken cancellationToken) =>
        // Twice: the copy beside the backup, and the part in it.
        Task.FromResult(new FileInfo(folder.File("site.db")) is { Exists: true } file ? 2 * file.Length : 0);

    public async Task<DatabaseFacts> WriteAsync(BackupWriter writer, string beside, CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.File("site.db")))
        {
            throw new BackupException($"{folder.Path} 里没有数据库（site.db）。请用 --data 指定网站的数据文件夹。");
        }

        File.Delete(beside);
        await using (var source = new SqliteConnection(new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ToString()))
        {
            await source.OpenAsync(cancellationToken);
            await source.RunAsync("VACUUM INTO @file", cancellationToken, ("@file", beside));
        }

        DatabaseFacts facts;
        await using (var copy = await OpenAsync(beside, cancellationToken))
        {
            facts = await FactsAsync(copy, cancellationToken);
        }

        await writer.AddFileAsync(BackupLayout.SqliteFile, beside, cancellationToken);
        return facts;
    }

    public async Task RestoreAsync(BackupFile backup, string folder, CancellationToken cancellationToken)
    {
        var entry = backup.Manifest.Entries.FirstOrDefault(e => e.Name == BackupLayout.SqliteFile) ?? throw BackupException.Damaged("缺少数据库");
        var file = Path.Combine(folder, "site.db");
        await backup.ReadAsync(entry, async (stream, token) =>
        {
            await using var target = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024, useAsync: true);
            await stream.CopyToAsync(target, token);
            target.Flush(flushToDisk: true);
        }, cancellationToken);
        await using var connection = await OpenAsync(file, cancellationToken);
        var whole = await connection.ListAsync("PRAGMA quick_check", r => r.GetString(0), cancellationToken);
        var facts = await FactsAsync(connection, cancellationToken);
        if (whole is not ["ok"] || facts.Epoch != backup.Manifest.Epoch || !facts.Tables.Select(t => (t.Name, t.Rows)).SequenceEqual(backup.Manifest.Tables.Select(t => (t.Name, t.Rows))))
        {
            throw new BackupException("恢复出来的数据库和清单对不上，没有启用。请换一份备份。");
        }

        await RestoredDatabase.RenewAsync(connection, cancellationToken);
    }

    private static async Task<SqliteConnection> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<DatabaseFacts> FactsAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var names = await connection.ListAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", r => r.GetString(0), cancellationToken);
        var tables = new List<BackupTable>();
        foreach (var name in names)
        {
            tables.Add(new BackupTable(name, await connection.NumberAsync($"SELECT count(*) FROM {DatabaseReading.Quote(name)}", cancellationToken), []));
        }

        return new DatabaseFacts(await connection.EpochAsync(names, cancellationToken), await connection.SchemaAsync(names, cancellationToken), tables, []);
    }
}
