using System.Data.Common;
using System.Globalization;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Plain SQL over a connection. The backup of a site whose tables are not upgraded yet must work, so it asks no model.</summary>
internal static class DatabaseReading
{
    private const string SchemaPrefix = "Schema_";

    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    internal static async Task<List<T>> ListAsync<T>(this DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    internal static async Task<int> RunAsync(this DbConnection connection, string sql, CancellationToken cancellationToken, params (string Name, object Value)[] parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    internal static async Task<long> NumberAsync(this DbConnection connection, string sql, CancellationToken cancellationToken) =>
        (await connection.ListAsync(sql, r => r.IsDBNull(0) ? 0 : Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture), cancellationToken)).FirstOrDefault();

    /// <summary>The epoch; empty where the database was never prepared.</summary>
    internal static async Task<Guid> EpochAsync(this DbConnection connection, IReadOnlyCollection<string> tables, CancellationToken cancellationToken) =>
        tables.Contains("DatabaseEpoch") ? (await connection.ListAsync("SELECT \"Epoch\" FROM \"DatabaseEpoch\"", r => r.GetGuid(0), cancellationToken)).FirstOrDefault() : Guid.Empty;

    /// <summary>The migrations that have run, by module.</summary>
    internal static async Task<Dictionary<string, IReadOnlyList<long>>> SchemaAsync(this DbConnection connection, IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        var schema = new Dictionary<string, IReadOnlyList<long>>();
        foreach (var table in tables.Where(t => t.StartsWith(SchemaPrefix, StringComparison.Ordinal)))
        {
            schema[table[SchemaPrefix.Length..]] = await connection.ListAsync($"SELECT \"Version\" FROM {Quote(table)} ORDER BY \"Version\"", r => r.GetInt64(0), cancellationToken);
        }

        return schema;
    }
}
