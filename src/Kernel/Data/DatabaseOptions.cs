using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>The operator's choice of database, section <c>Panjin:Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Panjin:Database";

    /// <value>Default: <see cref="DatabaseProvider.Sqlite"/>, a file in the data folder.</value>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <value>For PostgreSQL. Default: none; SQLite takes the file <c>site.db</c> of the data folder.</value>
    public string? ConnectionString { get; set; }

    /// <summary>How many units of work the SQLite writer commits in one transaction at most.</summary>
    /// <value>Default 64, which was fastest with 32 writers and <c>synchronous=FULL</c>.</value>
    [Range(1, 1000)]
    public int GroupCommit { get; set; } = 64;
}

/// <summary>The databases that the site runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
