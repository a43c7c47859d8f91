using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Admin.Services.Auditing;

/// <summary>The people, actions and kinds that stand in the log. DISTINCT would read all rows; this leaps from value to value along the index.</summary>
internal sealed class AuditValues(CmsDbContext db)
{
    private const int Most = 500;

    internal async Task<AuditChoices> ReadAsync(CancellationToken cancellationToken) => new(
        await OfAsync("ActorName", cancellationToken), await OfAsync("Action", cancellationToken), await OfAsync("SubjectKind", cancellationToken));

    private Task<List<string>> OfAsync(string column, CancellationToken cancellationToken)
    {
#pragma warning disable EF1002 // A column cannot be a parameter; the three names stand above.
        return db.Database.SqlQueryRaw<string>($"""
            WITH RECURSIVE leap(v, n) AS (
              SELECT MIN("{column}"), 1 FROM "AuditEntry"
              UNION ALL
              SELECT (SELECT MIN("{column}") FROM "AuditEntry" WHERE "{column}" > leap.v), n + 1 FROM leap WHERE leap.v IS NOT NULL AND n < {Most})
            SELECT v AS "Value" FROM leap WHERE v IS NOT NULL
            """).ToListAsync(cancellationToken);
#pragma warning restore EF1002
    }
}

internal sealed record AuditChoices(IReadOnlyList<string> Actors, IReadOnlyList<string> Actions, IReadOnlyList<string> Kinds);
