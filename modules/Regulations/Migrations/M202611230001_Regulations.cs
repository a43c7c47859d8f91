using System.Data;
using FluentMigrator;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Regulations.Migrations;

[Migration(202611230001)]
public sealed class M202611230001_Regulations : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("RegulationIndex")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_RegulationIndex").ForeignKey("FK_RegulationIndex_ContentItem_ItemId", "ContentItem", "Id").OnDelete(Rule.Cascade)
            .WithColumn("Slug").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("TitleKey").AsText().NotNullable()
            .WithColumn("IndexNumber").AsText().Nullable()
            .WithColumn("DocumentNumber").AsText().Nullable()
            .WithColumn("Issuers").AsText().NotNullable()
            .WithColumn("IssuedOn").AsDate().Nullable()
            .WithColumn("PublishedOn").AsDate().Nullable()
            .WithColumn("EffectiveOn").AsDate().Nullable()
            .WithColumn("ExpiresOn").AsDate().Nullable()
            .WithColumn("Level").AsText().NotNullable()
            .WithColumn("Topics").AsText().NotNullable()
            .WithColumn("Validity").AsText().NotNullable()
            .WithColumn("ChangesOn").AsDate().Nullable()
            .WithColumn("SortDate").AsDate().Nullable()
            .WithColumn("Summary").AsText().Nullable()
            .WithColumn("ArticleCount").AsInt32().NotNullable();
        Create.Index("IX_RegulationIndex_TitleKey").OnTable("RegulationIndex").OnColumn("TitleKey").Ascending();
        Create.Index("IX_RegulationIndex_SortDate").OnTable("RegulationIndex").OnColumn("SortDate").Ascending();
        Create.Index("IX_RegulationIndex_ChangesOn").OnTable("RegulationIndex").OnColumn("ChangesOn").Ascending();

        Create.Table("RegulationFacet")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_RegulationFacet").ForeignKey("FK_RegulationFacet_RegulationIndex_ItemId", "RegulationIndex", "ItemId").OnDelete(Rule.Cascade)
            .WithColumn("Name").AsText().PrimaryKey("PK_RegulationFacet")
            .WithColumn("Value").AsText().PrimaryKey("PK_RegulationFacet");
        Create.Index("IX_RegulationFacet_Name_Value").OnTable("RegulationFacet").OnColumn("Name").Ascending().OnColumn("Value").Ascending();

        Create.Table("RegulationTitle")
            .WithColumn("Key").AsText().PrimaryKey("PK_RegulationTitle")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_RegulationTitle").ForeignKey("FK_RegulationTitle_RegulationIndex_ItemId", "RegulationIndex", "ItemId").OnDelete(Rule.Cascade)
            .WithColumn("FirstArticle").AsInt32().Nullable()
            .WithColumn("LastArticle").AsInt32().Nullable();
        Create.Index("IX_RegulationTitle_ItemId").OnTable("RegulationTitle").OnColumn("ItemId").Ascending();

        Create.Table("RegulationRelation")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_RegulationRelation").ForeignKey("FK_RegulationRelation_RegulationIndex_ItemId", "RegulationIndex", "ItemId").OnDelete(Rule.Cascade)
            .WithColumn("Kind").AsText().PrimaryKey("PK_RegulationRelation")
            .WithColumn("Target").AsText().PrimaryKey("PK_RegulationRelation");
        Create.Index("IX_RegulationRelation_Target").OnTable("RegulationRelation").OnColumn("Target").Ascending();

        Create.Table("RegulationText")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_RegulationText").ForeignKey("FK_RegulationText_RegulationIndex_ItemId", "RegulationIndex", "ItemId").OnDelete(Rule.Cascade)
            .WithColumn("Html").AsText().NotNullable()
            .WithColumn("Toc").AsText().NotNullable();

        Create.Table("RegulationArticle")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_RegulationArticle").ForeignKey("FK_RegulationArticle_RegulationIndex_ItemId", "RegulationIndex", "ItemId").OnDelete(Rule.Cascade)
            .WithColumn("Ordinal").AsInt32().PrimaryKey("PK_RegulationArticle")
            .WithColumn("Number").AsText().NotNullable()
            .WithColumn("Label").AsText().NotNullable()
            .WithColumn("Heading").AsText().Nullable()
            .WithColumn("Anchor").AsText().NotNullable()
            .WithColumn("Path").AsText().NotNullable()
            .WithColumn("Words").AsText().NotNullable()
            .WithColumn("IsArticle").AsBoolean().NotNullable();
        Create.Index("IX_RegulationArticle_ItemId_Number").OnTable("RegulationArticle").OnColumn("ItemId").Ascending().OnColumn("Number").Ascending();
    }
}
