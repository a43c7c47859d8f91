using FluentMigrator;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.DeskImport.Migrations;

[Migration(202611230001)]
public sealed class M202611230001_DeskImport : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("DeskDocument")
            .WithColumn("Id").AsId().PrimaryKey("PK_DeskDocument")
            .WithColumn("OwnerId").AsId().NotNullable()
            .WithColumn("Data").AsText().NotNullable()
            .WithColumn("ExpiresUtc").AsUtc().NotNullable()
            .WithColumn("ItemId").AsId().Nullable();
        Create.Index("IX_DeskDocument_ExpiresUtc").OnTable("DeskDocument").OnColumn("ExpiresUtc").Ascending();
    }
}
