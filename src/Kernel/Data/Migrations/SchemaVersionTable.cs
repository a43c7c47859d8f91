using FluentMigrator.Runner.VersionTableInfo;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>Each module counts its migrations in a table of its own, so that two modules may use one number and a drop-in module brings its own.</summary>
internal sealed class SchemaVersionTable(string moduleId) : IVersionTableMetaData
{
    public bool OwnsSchema => true;

    public string SchemaName => "";

    public string TableName { get; } = NameOf(moduleId);

    public string ColumnName => "Version";

    public string DescriptionColumnName => "Description";

    public string UniqueIndexName => $"UX_{TableName}";

    public string AppliedOnColumnName => "AppliedOn";

    public bool CreateWithPrimaryKey => false;

    internal static string NameOf(string moduleId) => $"Schema_{moduleId}";
}
