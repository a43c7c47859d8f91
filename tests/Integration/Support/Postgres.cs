using Npgsql;

namespace PanjinPropertyCms.Integration.Support;

/// <summary>The PostgreSQL server that <c>PANJIN_TEST_PG</c> names (a connection string to its administration database).</summary>
public static class Postgres
{
    private const string Variable = "PANJIN_TEST_PG";

    public static string? Admin { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    /// <summary>Skips the test where there is no server.</summary>
    public static void Need() => Assert.SkipWhen(Admin is null, $"There is no PostgreSQL server: {Variable} is not set. ./test.sh starts one.");

    /// <summary>Makes a database, from a template where one is named.</summary>
    internal static async Task<string> CreateAsync(string name, string? template)
    {
        await RunAsync($"CREATE DATABASE \"{name}\"" + (template is null ? "" : $" TEMPLATE \"{template}\""));
        return new NpgsqlConnectionStringBuilder(Admin) { Database = name, MaxPoolSize = 40 }.ToString();
    }

    internal static Task DropAsync(string name) => RunAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");

    private static async Task RunAsync(string sql)
    {
        // Without pooling: a pooled connection to a template would forbid copying it.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Admin) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
