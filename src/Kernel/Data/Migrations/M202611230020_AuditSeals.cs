using FluentMigrator;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>The difference in the audit log, the indexes of its page, and the seals over it, which are as append-only as the log.</summary>
[Migration(202611230020)]
public sealed class M202611230020_AuditSeals : Migration
{
    private const string Refusal = "audit log is append-only";

    public override void Up()
    {
        Alter.Table("AuditEntry").AddColumn("Changes").AsText().Nullable();
        foreach (var column in (string[])["ActorName", "Action", "SubjectKind"])
        {
            Create.Index($"IX_AuditEntry_{column}_AtUtc").OnTable("AuditEntry").OnColumn(column).Ascending().OnColumn("AtUtc").Ascending();
        }

        // With the time at its end: otherwise SQLite takes the index of the kind for the sake of the order, and reads all rows of that kind.
        Delete.Index("IX_AuditEntry_SubjectKind_SubjectId").OnTable("AuditEntry");
        Create.Index("IX_AuditEntry_SubjectKind_SubjectId_AtUtc").OnTable("AuditEntry").OnColumn("SubjectKind").Ascending().OnColumn("SubjectId").Ascending().OnColumn("AtUtc").Ascending();

        Create.Table("AuditSeal")
            .WithColumn("Number").AsInt64().PrimaryKey("PK_AuditSeal")
            .WithColumn("FromId").AsInt64().NotNullable()
            .WithColumn("ToId").AsInt64().NotNullable()
            .WithColumn("Count").AsInt32().NotNullable()
            .WithColumn("SealedUtc").AsUtc().NotNullable()
            .WithColumn("PreviousHash").AsText().NotNullable()
            .WithColumn("Hash").AsText().NotNullable()
            .WithColumn("Marks").AsText().NotNullable();

        IfDatabase("sqlite").Delegate(() =>
        {
            foreach (var verb in (string[])["UPDATE", "DELETE"])
            {
                Execute.Sql($"CREATE TRIGGER \"AuditSeal_{verb}\" BEFORE {verb} ON \"AuditSeal\" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END");
            }

            // INSERT OR REPLACE takes a row away without asking the triggers of DELETE.
            Execute.Sql($"CREATE TRIGGER \"AuditEntry_REPLACE\" BEFORE INSERT ON \"AuditEntry\" WHEN EXISTS (SELECT 1 FROM \"AuditEntry\" WHERE \"Id\" = NEW.\"Id\") BEGIN SELECT RAISE(ABORT, '{Refusal}'); END");
            Execute.Sql($"CREATE TRIGGER \"AuditSeal_REPLACE\" BEFORE INSERT ON \"AuditSeal\" WHEN EXISTS (SELECT 1 FROM \"AuditSeal\" WHERE \"Number\" = NEW.\"Number\") BEGIN SELECT RAISE(ABORT, '{Refusal}'); END");
        });
        IfDatabase(d => d.StartsWith("Postgres", StringComparison.OrdinalIgnoreCase)).Delegate(() =>
            Execute.Sql("CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON \"AuditSeal\" FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()"));
    }

    public override void Down() => throw new NotSupportedException("The audit log stays append-only.");
}
