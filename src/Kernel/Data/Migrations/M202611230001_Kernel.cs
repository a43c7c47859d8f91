using FluentMigrator;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>The tables of the kernel.</summary>
[Migration(202611230001)]
public sealed class M202611230001_Kernel : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("ChangeLog")
            .WithColumn("Id").AsInt64().PrimaryKey("PK_ChangeLog").Identity()
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("RecordId").AsId().NotNullable()
            .WithColumn("AtUtc").AsUtc().NotNullable();

        Create.Table("DatabaseEpoch")
            .WithColumn("Id").AsInt32().PrimaryKey("PK_DatabaseEpoch")
            .WithColumn("Epoch").AsId().NotNullable();

        Create.Table("FeatureState")
            .WithColumn("Id").AsText().PrimaryKey("PK_FeatureState")
            .WithColumn("Enabled").AsBoolean().NotNullable();

        Content();
        Scope();
        Running();
    }

    private void Content()
    {
        Create.Table("ContentItem")
            .WithColumn("Id").AsId().PrimaryKey("PK_ContentItem")
            .WithColumn("Type").AsText().NotNullable()
            .WithColumn("DisplayText").AsText().NotNullable()
            .WithColumn("Summary").AsText().Nullable()
            .WithColumn("Slug").AsText().NotNullable()
            .WithColumn("Status").AsText().NotNullable()
            .WithColumn("StatusReason").AsText().Nullable()
            .WithColumn("SupersededById").AsId().Nullable()
            .WithColumn("SourceId").AsText().Nullable()
            .WithColumn("OwnerId").AsId().Nullable()
            .WithColumn("DivisionId").AsId().Nullable()
            .WithColumn("OrganisationId").AsId().Nullable()
            .WithColumn("CreatedUtc").AsUtc().NotNullable()
            .WithColumn("ModifiedUtc").AsUtc().NotNullable()
            .WithColumn("PublishedUtc").AsUtc().Nullable()
            .WithColumn("PublishAtUtc").AsUtc().Nullable()
            .WithColumn("WithdrawAtUtc").AsUtc().Nullable()
            .WithColumn("LatestNumber").AsInt32().NotNullable()
            .WithColumn("PublishedNumber").AsInt32().Nullable()
            .WithColumn("Revision").AsInt32().NotNullable();
        Create.Index("IX_ContentItem_Type_Slug").OnTable("ContentItem").OnColumn("Type").Ascending().OnColumn("Slug").Ascending().WithOptions().Unique();
        Create.Index("IX_ContentItem_Type_SourceId").OnTable("ContentItem").OnColumn("Type").Ascending().OnColumn("SourceId").Ascending().WithOptions().Unique();
        Create.Index("IX_ContentItem_Type_Status_PublishedUtc").OnTable("ContentItem").OnColumn("Type").Ascending().OnColumn("Status").Ascending().OnColumn("PublishedUtc").Ascending();
        Create.Index("IX_ContentItem_PublishAtUtc").OnTable("ContentItem").OnColumn("PublishAtUtc").Ascending();
        Create.Index("IX_ContentItem_WithdrawAtUtc").OnTable("ContentItem").OnColumn("WithdrawAtUtc").Ascending();

        Create.Table("ContentVersion")
            .WithColumn("ItemId").AsId().PrimaryKey("PK_ContentVersion").ForeignKey("FK_ContentVersion_ContentItem_ItemId", "ContentItem", "Id").OnDelete(System.Data.Rule.Cascade)
            .WithColumn("Number").AsInt32().PrimaryKey("PK_ContentVersion")
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Data").AsText().NotNullable()
            .WithColumn("DataHash").AsText().NotNullable()
            .WithColumn("AuthorId").AsId().Nullable()
            .WithColumn("AuthorName").AsText().NotNullable()
            .WithColumn("Comment").AsText().Nullable()
            .WithColumn("CreatedUtc").AsUtc().NotNullable();

        Create.Table("FormerSlug")
            .WithColumn("Type").AsText().PrimaryKey("PK_FormerSlug")
            .WithColumn("Slug").AsText().PrimaryKey("PK_FormerSlug")
            .WithColumn("ItemId").AsId().NotNullable().ForeignKey("FK_FormerSlug_ContentItem_ItemId", "ContentItem", "Id").OnDelete(System.Data.Rule.Cascade);
        Create.Index("IX_FormerSlug_ItemId").OnTable("FormerSlug").OnColumn("ItemId").Ascending();

        Create.Table("SlugCounter")
            .WithColumn("Type").AsText().PrimaryKey("PK_SlugCounter")
            .WithColumn("Last").AsInt32().NotNullable();
    }

    private void Scope()
    {
        Create.Table("Division")
            .WithColumn("Id").AsId().PrimaryKey("PK_Division")
            .WithColumn("Code").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("ParentId").AsId().Nullable()
            .WithColumn("Path").AsText().NotNullable()
            .WithColumn("Aliases").AsText().NotNullable()
            .WithColumn("Position").AsInt32().NotNullable();
        Create.Index("IX_Division_Code").OnTable("Division").OnColumn("Code").Ascending().WithOptions().Unique();
        Create.Index("IX_Division_Path").OnTable("Division").OnColumn("Path").Ascending();

        Create.Table("Organisation")
            .WithColumn("Id").AsId().PrimaryKey("PK_Organisation")
            .WithColumn("Key").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("ShortName").AsText().NotNullable()
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("DivisionId").AsId().Nullable()
            .WithColumn("ParentId").AsId().Nullable();
        Create.Index("IX_Organisation_Key").OnTable("Organisation").OnColumn("Key").Ascending().WithOptions().Unique();

        Create.Table("OrganisationName")
            .WithColumn("Name").AsText().PrimaryKey("PK_OrganisationName")
            .WithColumn("OrganisationId").AsId().PrimaryKey("PK_OrganisationName").ForeignKey("FK_OrganisationName_Organisation_OrganisationId", "Organisation", "Id").OnDelete(System.Data.Rule.Cascade)
            .WithColumn("Former").AsBoolean().NotNullable();
        Create.Index("IX_OrganisationName_OrganisationId").OnTable("OrganisationName").OnColumn("OrganisationId").Ascending();

        Create.Table("OrganisationGroupMember")
            .WithColumn("GroupName").AsText().PrimaryKey("PK_OrganisationGroupMember")
            .WithColumn("OrganisationId").AsId().PrimaryKey("PK_OrganisationGroupMember").ForeignKey("FK_OrganisationGroupMember_Organisation_OrganisationId", "Organisation", "Id").OnDelete(System.Data.Rule.Cascade);
        Create.Index("IX_OrganisationGroupMember_OrganisationId").OnTable("OrganisationGroupMember").OnColumn("OrganisationId").Ascending();

        Create.Table("CalendarDay")
            .WithColumn("Date").AsDate().PrimaryKey("PK_CalendarDay")
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable();
    }

    private void Running()
    {
        Create.Table("AuditEntry")
            .WithColumn("Id").AsInt64().PrimaryKey("PK_AuditEntry").Identity()
            .WithColumn("AtUtc").AsUtc().NotNullable()
            .WithColumn("ActorId").AsId().Nullable()
            .WithColumn("ActorName").AsText().NotNullable()
            .WithColumn("Action").AsText().NotNullable()
            .WithColumn("SubjectKind").AsText().NotNullable()
            .WithColumn("SubjectId").AsText().NotNullable()
            .WithColumn("Detail").AsText().Nullable()
            .WithColumn("Origin").AsText().Nullable();
        Create.Index("IX_AuditEntry_SubjectKind_SubjectId").OnTable("AuditEntry").OnColumn("SubjectKind").Ascending().OnColumn("SubjectId").Ascending();
        Create.Index("IX_AuditEntry_AtUtc").OnTable("AuditEntry").OnColumn("AtUtc").Ascending();

        Create.Table("OutboxMessage")
            .WithColumn("Id").AsId().PrimaryKey("PK_OutboxMessage")
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("Payload").AsText().NotNullable()
            .WithColumn("CreatedUtc").AsUtc().NotNullable()
            .WithColumn("DueUtc").AsUtc().NotNullable()
            .WithColumn("SentUtc").AsUtc().Nullable()
            .WithColumn("Attempts").AsInt32().NotNullable()
            .WithColumn("LastError").AsText().Nullable();
        Create.Index("IX_OutboxMessage_SentUtc_DueUtc").OnTable("OutboxMessage").OnColumn("SentUtc").Ascending().OnColumn("DueUtc").Ascending();

        Create.Table("JobLease")
            .WithColumn("Name").AsText().PrimaryKey("PK_JobLease")
            .WithColumn("Node").AsText().NotNullable()
            .WithColumn("UntilUtc").AsUtc().NotNullable()
            .WithColumn("LastRunUtc").AsUtc().Nullable()
            .WithColumn("LastError").AsText().Nullable();

        Create.Table("LongTask")
            .WithColumn("Id").AsId().PrimaryKey("PK_LongTask")
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("Arguments").AsText().NotNullable()
            .WithColumn("State").AsText().NotNullable()
            .WithColumn("Done").AsInt64().NotNullable()
            .WithColumn("Total").AsInt64().NotNullable()
            .WithColumn("Message").AsText().Nullable()
            .WithColumn("RequestedBy").AsText().NotNullable()
            .WithColumn("CreatedUtc").AsUtc().NotNullable()
            .WithColumn("StartedUtc").AsUtc().Nullable()
            .WithColumn("EndedUtc").AsUtc().Nullable();
        Create.Index("IX_LongTask_State").OnTable("LongTask").OnColumn("State").Ascending();

        Create.Table("RecipeRun")
            .WithColumn("Name").AsText().PrimaryKey("PK_RecipeRun")
            .WithColumn("Hash").AsText().NotNullable()
            .WithColumn("RanUtc").AsUtc().NotNullable();

        Create.Table("SiteSetting")
            .WithColumn("Name").AsText().PrimaryKey("PK_SiteSetting")
            .WithColumn("Value").AsText().NotNullable()
            .WithColumn("ModifiedUtc").AsUtc().NotNullable();
    }
}
