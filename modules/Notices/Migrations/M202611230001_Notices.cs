using FluentMigrator;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Notices.Migrations;

[Migration(202611230001)]
public sealed class M202611230001_Notices : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("NoticeIndex")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_NoticeIndex").ForeignKey("FK_NoticeIndex_ContentItem_ItemId", "ContentItem", "Id").OnDelete(System.Data.Rule.Cascade)
            .WithColumn("Slug").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("Summary").AsText().Nullable()
            .WithColumn("PublishedUtc").AsUtc().NotNullable();
        Create.Index("IX_NoticeIndex_PublishedUtc").OnTable("NoticeIndex").OnColumn("PublishedUtc").Ascending();
    }
}
