using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Npgsql;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>
/// PostgreSQL: every table by COPY inside one REPEATABLE READ transaction. Not <c>pg_dump</c>: it must not be older than the server,
/// is another package to install, and its file could not be compared row by row afterwards.
/// </summary>
internal sealed class PostgreSqlSnapshot(IOptions<DatabaseOptions> options, SchemaMigrator migrator) : IDatabaseSnapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task<long> SizeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await connection.NumberAsync("SELECT pg_database_size(current_database())", cancellationToken);
    }

    public async Task<DatabaseFacts> WriteAsync(BackupWriter writer, string beside, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await connection.RunAsync("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellationToken);
        var names = await PostgreSqlTables.NamesAsync(connection, cancellationToken);
        var tables = new List<BackupTable>();
        foreach (var name in names)
        {
            var columns = await PostgreSqlTables.ColumnsAsync(connection, name, cancellationToken);
            var rows = await CopyOutAsync(connection, name, columns, beside, cancellationToken);
            await writer.AddFileAsync(EntryOf(name), beside, cancellationToken);
            tables.Add(new BackupTable(name, rows, columns));
        }

        var facts = new DatabaseFacts(await connection.EpochAsync(names, cancellationToken), await connection.SchemaAsync(names, cancellationToken), tables,
            await PostgreSqlTables.SequencesAsync(connection, cancellationToken));
        await connection.RunAsync("COMMIT", cancellationToken);
        return facts;
    }

    public async Task RestoreAsync(BackupFile backup, string folder, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        if ((await PostgreSqlTables.NamesAsync(connection, cancellationToken)).Count > 0)
        {
            throw new BackupException($"目标数据库不是空的（{connection.Database}，{connection.Host}）。请新建一个空库，用环境变量 Panjin__Database__ConnectionString 或数据文件夹里的 appsettings.json 指向它。");
        }

        var manifest = backup.Manifest;
        migrator.UpTo(manifest.Schema);
        var here = await PostgreSqlTables.NamesAsync(connection, cancellationToken);
        if (manifest.Tables.Select(t => t.Name).Except(here).ToList() is { Count: > 0 } unknown)
        {
            throw new BackupException($"这个程序没有备份里的这些表：{string.Join("、", unknown)}。请先装上同样的模块，再恢复到一个新的空库。");
        }

        await connection.RunAsync("BEGIN", cancellationToken);
        foreach (var table in await PostgreSqlTables.InOrderAsync(connection, manifest.Tables, cancellationToken))
        {
            await CopyInAsync(connection, backup, table, cancellationToken);
        }

        foreach (var sequence in manifest.Sequences.Where(s => s.Value > 0))
        {
            await connection.RunAsync("SELECT setval(pg_get_serial_sequence(@table, @column), @value)", cancellationToken,
                ("@table", DatabaseReading.Quote(sequence.Table)), ("@column", sequence.Column), ("@value", sequence.Value));
        }

        await CompareAsync(connection, manifest, Path.Combine(folder, "compare"), cancellationToken);
        await RestoredDatabase.RenewAsync(connection, cancellationToken);
        await connection.RunAsync("COMMIT", cancellationToken);
    }

    private static string EntryOf(string table) => $"{BackupLayout.TableFolder}{table}.copy";

    /// <summary>Its own connection, without a pool and without a limit of time: a large table takes long.</summary>
    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false, CommandTimeout = 0 }.ToString());
        await connection.OpenAsync(cancellationToken);
        await connection.RunAsync("SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 3; SET bytea_output = 'hex'", cancellationToken);
        return connection;
    }

    /// <returns>The number of rows: a line each, since COPY writes line ends inside of values as <c>\n</c>.</returns>
    private static async Task<long> CopyOutAsync(NpgsqlConnection connection, string table, IReadOnlyList<string> columns, string file, CancellationToken cancellationToken)
    {
        using var source = await connection.BeginTextExportAsync(await PostgreSqlTables.CopyOutAsync(connection, table, columns, cancellationToken), cancellationToken);
        await using var target = new StreamWriter(file, Utf8, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 128 * 1024 });
        var rows = 0L;
        var buffer = new char[64 * 1024];
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            rows += buffer.AsSpan(0, read).Count('\n');
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return rows;
    }

    private static async Task CopyInAsync(NpgsqlConnection connection, BackupFile backup, BackupTable table, CancellationToken cancellationToken)
    {
        var entry = backup.Manifest.Entries.FirstOrDefault(e => e.Name == EntryOf(table.Name)) ?? throw BackupException.Damaged($"缺少表 {table.Name}");
        // What migrations have put in stands in the backup too. Asked first: the audit log refuses a DELETE even of nothing.
        if (await connection.NumberAsync($"SELECT count(*) FROM {DatabaseReading.Quote(table.Name)}", cancellationToken) > 0)
        {
            await connection.RunAsync($"DELETE FROM {DatabaseReading.Quote(table.Name)}", cancellationToken);
        }

        await backup.ReadAsync(entry, async (stream, token) =>
        {
            await using var target = await connection.BeginTextImportAsync(PostgreSqlTables.CopyIn(table), token);
            using var source = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: false, 128 * 1024, leaveOpen: true);
            var buffer = new char[64 * 1024];
            for (int read; (read = await source.ReadAsync(buffer, token)) > 0;)
            {
                await target.WriteAsync(buffer.AsMemory(0, read), token);
            }
        }, cancellationToken);
    }

    /// <summary>Reads every table out again: the same rows have the same fingerprint.</summary>
    private static async Task CompareAsync(NpgsqlConnection connection, BackupManifest manifest, string file, CancellationToken cancellationToken)
    {
        foreach (var table in manifest.Tables)
        {
            var rows = await CopyOutAsync(connection, table.Name, table.Columns, file, cancellationToken);
            await using var written = File.OpenRead(file);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellationToken));
            if (rows != table.Rows || hash != manifest.Entries.First(e => e.Name == EntryOf(table.Name)).Sha256)
            {
                throw new BackupException($"恢复出来的表 {table.Name} 和清单对不上，没有启用。请换一份备份，并恢复到一个新的空库。");
            }
        }

        File.Delete(file);
    }
}
