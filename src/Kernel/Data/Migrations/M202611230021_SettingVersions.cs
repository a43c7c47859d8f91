using FluentMigrator;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>The history of the settings.</summary>
[Migration(202611230021)]
public sealed class M202611230021_SettingVersions : AutoReversingMigration
{
    public override void Up() => Create.Table("SettingVersion")
        .WithColumn("Name").AsText().PrimaryKey("PK_SettingVersion")
        .WithColumn("Number").AsInt32().PrimaryKey("PK_SettingVersion")
        .WithColumn("Value").AsText().NotNullable()
        .WithColumn("Comment").AsText().Nullable()
        .WithColumn("AuthorId").AsId().Nullable()
        .WithColumn("AuthorName").AsText().NotNullable()
        .WithColumn("CreatedUtc").AsUtc().NotNullable();
}
