using FluentMigrator;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>Forms that have been carried out.</summary>
[Migration(202611230030)]
public sealed class M202611230030_Submissions : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("Submission")
            .WithColumn("Key").AsText().PrimaryKey("PK_Submission")
            .WithColumn("AtUtc").AsUtc().NotNullable()
            .WithColumn("Location").AsText().Nullable();
        Create.Index("IX_Submission_AtUtc").OnTable("Submission").OnColumn("AtUtc").Ascending();
    }
}
