using FluentMigrator;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>Which node works on a long task and when it was last heard of, so that another takes it over; and how many of its items were bad.</summary>
[Migration(202611230010)]
public sealed class M202611230010_TaskLeases : Migration
{
    public override void Up()
    {
        Create.Column("Node").OnTable("LongTask").AsText().Nullable();
        Create.Column("AliveUtc").OnTable("LongTask").AsUtc().Nullable();
        Create.Column("Bad").OnTable("LongTask").AsInt64().NotNullable().WithDefaultValue(0);
    }

    public override void Down() => throw new NotSupportedException("Restore the backup of before the upgrade.");
}
