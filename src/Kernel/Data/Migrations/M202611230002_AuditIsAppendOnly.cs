using FluentMigrator;

namespace PanjinPropertyCms.Kernel.Data.Migrations;

/// <summary>Triggers refuse to change or delete a row of the audit log: not even the site's own code can.</summary>
[Migration(202611230002)]
public sealed class M202611230002_AuditIsAppendOnly : Migration
{
    private const string Refusal = "audit log is append-only";

    public override void Up()
    {
        IfDatabase("sqlite").Delegate(() =>
        {
            foreach (var verb in (string[])["UPDATE", "DELETE"])
            {
                Execute.Sql($"CREATE TRIGGER \"AuditEntry_{verb}\" BEFORE {verb} ON \"AuditEntry\" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END");
            }
        });
        IfDatabase(d => d.StartsWith("Postgres", StringComparison.OrdinalIgnoreCase)).Delegate(() =>
        {
            Execute.Sql($"CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$");
            Execute.Sql("CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON \"AuditEntry\" FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()");
        });
    }

    public override void Down() => throw new NotSupportedException("The audit log stays append-only.");
}
