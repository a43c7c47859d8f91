using FluentMigrator;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>Where items come from, the addresses that they had there, and personal numbers that are meant to be public.</summary>
[Migration(202611230040)]
public sealed class M202611230040_Origin : AutoReversingMigration
{
    public override void Up()
    {
        Alter.Table("ContentItem")
            .AddColumn("Origin").AsText().NotNullable().WithDefaultValue("Written")
            .AddColumn("OriginUrl").AsText().Nullable();

        Create.Table("FormerAddress")
            .WithColumn("Address").AsText().PrimaryKey("PK_FormerAddress")
            .WithColumn("ItemId").AsId().NotNullable().ForeignKey("FK_FormerAddress_ContentItem_ItemId", "ContentItem", "Id").OnDelete(System.Data.Rule.Cascade);
        Create.Index("IX_FormerAddress_ItemId").OnTable("FormerAddress").OnColumn("ItemId").Ascending();

        Create.Table("PublicNumbers")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_PublicNumbers").ForeignKey("FK_PublicNumbers_ContentItem_ItemId", "ContentItem", "Id").OnDelete(System.Data.Rule.Cascade)
            .WithColumn("DataHash").AsText().NotNullable()
            .WithColumn("ConfirmedBy").AsText().NotNullable()
            .WithColumn("ConfirmedUtc").AsUtc().NotNullable();
    }
}
