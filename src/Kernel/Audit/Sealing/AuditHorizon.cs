using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>
/// Up to which id the audit log is complete: no row with a smaller id can still appear.
/// SQLite has one writer, so what is committed is complete. PostgreSQL gives ids before the commit, and row 6 may be seen while the
/// transaction of row 5 is open. Whoever inserts holds ROW EXCLUSIVE on the table from before it takes an id until its transaction ends;
/// the SHARE lock, which conflicts with that, is therefore only granted when no id is under way, and what is visible then is complete.
/// A look at ages or at the oldest transaction would only guess: a transaction may take its id late.
/// </summary>
internal sealed class AuditHorizon(CmsDbContext db, IOptions<DatabaseOptions> options, ILogger<AuditHorizon> log)
{
    /// <summary>While the lock is waited for, writers of the log wait behind it: not longer than they would notice.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Null when writers did not leave a gap in time; the next run tries again.</summary>
    internal async Task<long?> FindAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider == DatabaseProvider.Sqlite)
        {
            return await LastAsync(cancellationToken);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {Patience.TotalMilliseconds.ToString("0")}, true)", cancellationToken);
            await db.Database.ExecuteSqlAsync($"""LOCK TABLE "AuditEntry" IN SHARE MODE""", cancellationToken);
            return await LastAsync(cancellationToken);
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            log.LogInformation("Writers held the audit log for {Patience}; sealing is tried again later", Patience);
            return null;
        }
    }

    private async Task<long> LastAsync(CancellationToken cancellationToken) =>
        await db.Set<AuditEntry>().MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0;
}
