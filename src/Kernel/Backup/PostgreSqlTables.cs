using Npgsql;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>The tables of a PostgreSQL database, read from its own catalogue.</summary>
internal static class PostgreSqlTables
{
    private const string Ours = "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'";

    internal static Task<List<string>> NamesAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.ListAsync($"SELECT c.relname {Ours} ORDER BY c.relname COLLATE \"C\"", r => r.GetString(0), cancellationToken);

    /// <summary>Without generated ones, which nobody may write.</summary>
    internal static Task<List<string>> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken) =>
        connection.ListAsync($"SELECT attname FROM pg_attribute WHERE attrelid = {Literal(table)}::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum", r => r.GetString(0), cancellationToken);

    /// <summary>The rows of a table in an order that is the same on every server, so that equal tables have equal text.</summary>
    internal static async Task<string> CopyOutAsync(NpgsqlConnection connection, string table, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        var key = await connection.ListAsync(
            $"""
            SELECT a.attname, t.typcategory = 'S' FROM pg_index i
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey) JOIN pg_type t ON t.oid = a.atttypid
            WHERE i.indrelid = {Literal(table)}::regclass AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)
            """, r => DatabaseReading.Quote(r.GetString(0)) + (r.GetBoolean(1) ? " COLLATE \"C\"" : ""), cancellationToken);
        var order = key.Count > 0 ? string.Join(", ", key) : "t::text COLLATE \"C\"";
        return $"COPY (SELECT {Join(columns)} FROM {DatabaseReading.Quote(table)} t ORDER BY {order}) TO STDOUT";
    }

    internal static string CopyIn(BackupTable table) => $"COPY {DatabaseReading.Quote(table.Name)} ({Join(table.Columns)}) FROM STDIN";

    internal static Task<List<BackupSequence>> SequencesAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => connection.ListAsync(
        """
        SELECT c.relname, a.attname, pg_sequence_last_value(pg_get_serial_sequence(quote_ident(c.relname), a.attname)::regclass)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL
        """, r => new BackupSequence(r.GetString(0), r.GetString(1), r.IsDBNull(2) ? 0 : r.GetInt64(2)), cancellationToken);

    /// <summary>Tables in an order in which no row comes before the one that it refers to.</summary>
    internal static async Task<List<BackupTable>> InOrderAsync(NpgsqlConnection connection, IReadOnlyList<BackupTable> tables, CancellationToken cancellationToken)
    {
        var needs = (await connection.ListAsync(
            "SELECT a.relname, b.relname FROM pg_constraint k JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid WHERE k.contype = 'f' AND a.oid <> b.oid",
            r => (From: r.GetString(0), To: r.GetString(1)), cancellationToken)).ToLookup(n => n.From, n => n.To);
        var ordered = new List<BackupTable>();
        var waiting = tables.ToList();
        while (waiting.Count > 0)
        {
            var free = waiting.Where(t => !needs[t.Name].Any(n => waiting.Exists(w => w.Name == n))).ToList();
            if (free.Count == 0)
            {
                throw new BackupException($"这些表互相引用，排不出恢复的先后：{string.Join("、", waiting.Select(t => t.Name))}。");
            }

            ordered.AddRange(free);
            waiting.RemoveAll(free.Contains);
        }

        return ordered;
    }

    private static string Join(IEnumerable<string> columns) => string.Join(", ", columns.Select(DatabaseReading.Quote));

    private static string Literal(string table) => $"'{DatabaseReading.Quote(table).Replace("'", "''", StringComparison.Ordinal)}'";
}
