using FluentMigrator;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Admin.Migrations;

/// <summary>Lists that people want to find again.</summary>
[Migration(202611230003)]
public sealed class M202611230003_SavedViews : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("SavedView")
            .WithColumn("Id").AsId().PrimaryKey("PK_SavedView")
            .WithColumn("UserId").AsId().NotNullable()
            .WithColumn("Path").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Query").AsText().NotNullable()
            .WithColumn("CreatedUtc").AsUtc().NotNullable();
        Create.Index("IX_SavedView_UserId_Path_Name").OnTable("SavedView")
            .OnColumn("UserId").Ascending().OnColumn("Path").Ascending().OnColumn("Name").Ascending().WithOptions().Unique();
    }
}
