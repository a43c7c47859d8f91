using Microsoft.EntityFrameworkCore;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>
/// PostgreSQL writes side by side. Only the change log needs an order: an id is given before the commit, so a follower could
/// see 7 before 6. An advisory lock, taken last and held for the length of the commit, makes the order of ids that of the commits.
/// </summary>
internal sealed class PostgreSqlWriter(ChangeSignal signal) : IWriter
{
    private const long ChangeLogLock = 0x50414E4A;

    public async Task<T> WriteAsync<T>(CmsDbContext db, Func<CancellationToken, Task<T>> work, Func<List<ChangeEntry>> takeChanges, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var (commit, result, changed) = await UnitRunner.RunAsync(db, work, takeChanges,
                token => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChangeLogLock})", token), cancellationToken);
            if (!commit)
            {
                await transaction.RollbackAsync(cancellationToken);
                return result;
            }

            await transaction.CommitAsync(cancellationToken);
            if (changed)
            {
                signal.Raise();
            }

            return result;
        }
        catch
        {
            takeChanges();
            throw;
        }
    }
}
