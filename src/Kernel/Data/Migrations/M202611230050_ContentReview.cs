using FluentMigrator;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>What the console tells about an item: that it waits for review, what the reviewer asked for, and why a schedule failed.</summary>
[Migration(202611230050)]
public sealed class M202611230050_ContentReview : AutoReversingMigration
{
    public override void Up() => Alter.Table("ContentItem")
        .AddColumn("ScheduleProblem").AsText().Nullable()
        .AddColumn("SubmittedUtc").AsUtc().Nullable()
        .AddColumn("ReviewNote").AsText().Nullable();
}
