using FluentMigrator;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace Polls.Migrations;

[Migration(202611230001)]
public sealed class M202611230001_Polls : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("PollIndex")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_PollIndex").ForeignKey("FK_PollIndex_ContentItem_ItemId", "ContentItem", "Id").OnDelete(System.Data.Rule.Cascade)
            .WithColumn("Slug").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("PublishedUtc").AsUtc().NotNullable();
        Create.Index("IX_PollIndex_PublishedUtc").OnTable("PollIndex").OnColumn("PublishedUtc").Ascending();
    }
}
