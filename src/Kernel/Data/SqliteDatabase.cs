using Microsoft.Data.Sqlite;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>The site's SQLite file and how to open it.</summary>
public sealed class SqliteDatabase(DataFolder folder)
{
    /// <summary>Thirty seconds of patience: Microsoft.Data.Sqlite retries by itself, and <c>PRAGMA busy_timeout</c> made it slower when measured.</summary>
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = folder.File("site.db"),
        DefaultTimeout = 30,
        ForeignKeys = true,
        Pooling = true,
    }.ToString();
}
