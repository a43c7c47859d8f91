using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>Seals what is complete and not sealed yet, and carries the heads of the chain out of the database.</summary>
internal sealed class SealAuditLog(CmsDbContext db, IUnitOfWork work, AuditHorizon horizon, AuditHeads heads, TimeProvider time, ILogger<SealAuditLog> log)
{
    /// <summary>In one seal, so that a check holds no more rows in memory than that.</summary>
    internal const int RowsAtMost = 5_000;

    /// <returns>How many rows were sealed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await heads.CompareAsync(db, log, cancellationToken);
        var complete = await horizon.FindAsync(cancellationToken) ?? 0;
        var count = 0;
        while (await SealNextAsync(complete, cancellationToken) is { } seal)
        {
            count += seal.Count;
        }

        await heads.CatchUpAsync(db, cancellationToken);
        return count;
    }

    private async Task<AuditSeal?> SealNextAsync(long complete, CancellationToken cancellationToken)
    {
        var last = await db.Set<AuditSeal>().AsNoTracking().OrderByDescending(s => s.Number)
            .Select(s => new { s.Number, s.ToId, s.Hash, s.SealedUtc }).FirstOrDefaultAsync(cancellationToken);
        var from = (last?.ToId ?? 0) + 1;
        var rows = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Id >= from && e.Id <= complete).OrderBy(e => e.Id).Take(RowsAtMost).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        // The ids between the last row and the horizon were rolled back; within the range, no row can be slipped in under them.
        var seal = Make(rows, (last?.Number ?? 0) + 1, from, rows.Count < RowsAtMost ? complete : rows[^1].Id, last?.Hash ?? SealHash.None);
        try
        {
            await work.RunAsync(_ => Task.FromResult(db.Add(seal)), cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node sealed the same rows in the same moment: its seal stands.
            return null;
        }

        db.Entry(seal).State = EntityState.Detached;
        log.LogInformation("Audit log sealed up to row {ToId}: seal {Number}, hash {Hash}", seal.ToId, seal.Number, seal.Hash);
        if (last is not null && CityClock.ToCity(last.SealedUtc).Date < CityClock.ToCity(seal.SealedUtc).Date)
        {
            log.LogInformation("Head of the audit log of {Day}: seal {Number} up to row {ToId}, hash {Hash}. Keep it outside of this server.", CityClock.ToCity(last.SealedUtc).ToString("yyyy-MM-dd"), last.Number, last.ToId, last.Hash);
        }

        return seal;
    }

    private AuditSeal Make(List<AuditEntry> rows, long number, long from, long to, string previous)
    {
        var hashes = rows.ConvertAll(RowEncoding.HashOf);
        var seal = new AuditSeal
        {
            Number = number, FromId = from, ToId = to, Count = rows.Count, PreviousHash = previous,
            SealedUtc = AuditLog.WholeMicroseconds(time.GetUtcNow().UtcDateTime), Marks = RowMarks.Write(rows.Zip(hashes, (r, h) => (r.Id, h))),
        };
        seal.Hash = SealHash.Of(seal, hashes);
        return seal;
    }
}
