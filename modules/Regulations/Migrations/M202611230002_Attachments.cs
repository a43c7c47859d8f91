using System.Data;
using FluentMigrator;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Regulations.Migrations;

[Migration(202611230002)]
public sealed class M202611230002_Attachments : AutoReversingMigration
{
    public override void Up() =>
        Create.Table("RegulationFile")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_RegulationFile").ForeignKey("FK_RegulationFile_RegulationIndex_ItemId", "RegulationIndex", "ItemId").OnDelete(Rule.Cascade)
            .WithColumn("Ordinal").AsInt32().PrimaryKey("PK_RegulationFile")
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Key").AsText().NotNullable();
}
