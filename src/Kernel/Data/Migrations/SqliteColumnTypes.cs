using System.Data;
using FluentMigrator.Runner.Generators.Base;
using FluentMigrator.Runner.Generators.SQLite;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>The column types that EF Core expects on SQLite. FluentMigrator's own map writes others and refuses times with a zone.</summary>
internal sealed class SqliteColumnTypes : TypeMapBase, ISQLiteTypeMap
{
    public SqliteColumnTypes() => SetupTypeMaps();

    public bool UseStrictTables => false;

    protected override void SetupTypeMaps()
    {
        Map("TEXT", DbType.String, DbType.AnsiString, DbType.Guid, DbType.DateTime, DbType.DateTime2, DbType.DateTimeOffset, DbType.Date, DbType.Decimal);
        Map("INTEGER", DbType.Int16, DbType.Int32, DbType.Int64, DbType.Boolean, DbType.Byte);
        Map("REAL", DbType.Double, DbType.Single);
        Map("BLOB", DbType.Binary);
    }

    private void Map(string name, params DbType[] types)
    {
        foreach (var type in types)
        {
            SetTypeMap(type, name);
            SetTypeMap(type, name, int.MaxValue);
        }
    }
}
