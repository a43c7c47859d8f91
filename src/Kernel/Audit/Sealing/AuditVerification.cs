using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>Checks the whole chain, seal by seal, and names the first thing that is wrong. It holds one seal's rows in memory.</summary>
internal sealed class AuditVerification(CmsDbContext db, AuditHeads heads, IOptions<DatabaseOptions> options)
{
    private const int SealsAtOnce = 50;

    internal async Task<AuditVerdict> RunAsync(IProgress<LongTaskProgress>? progress, CancellationToken cancellationToken)
    {
        var expected = (await heads.ExpectedAsync(db, cancellationToken)).ToDictionary(h => h.Number);
        // Rows and seals that come while the check runs are the next check's.
        var end = await db.Set<AuditSeal>().MaxAsync(s => (long?)s.ToId, cancellationToken) ?? 0;
        var (last, done, wrong) = ((AuditSeal?)null, 0L, await BelowAllSealsAsync(cancellationToken));
        while (wrong is null && await NextAsync(last, end, cancellationToken) is { Count: > 0 } seals)
        {
            foreach (var seal in seals)
            {
                wrong = CheckOrder(last, seal) ?? await CheckRowsAsync(last, seal, cancellationToken) ?? CheckHead(seal, expected);
                if (wrong is not null)
                {
                    break;
                }

                (last, done) = (seal, done + seal.Count);
                progress?.Report(new(seal.ToId, end));
            }
        }

        var open = await db.Set<AuditEntry>().LongCountAsync(e => e.Id > end, cancellationToken);
        return new(last?.Number ?? 0, done, open, wrong ?? MissingHead(last, expected) ?? await CutOffAsync(cancellationToken));
    }

    private Task<List<AuditSeal>> NextAsync(AuditSeal? last, long end, CancellationToken cancellationToken)
    {
        var number = last?.Number ?? 0;
        return db.Set<AuditSeal>().AsNoTracking().Where(s => s.Number > number && s.ToId <= end).OrderBy(s => s.Number).Take(SealsAtOnce).ToListAsync(cancellationToken);
    }

    private async Task<AuditBreak?> BelowAllSealsAsync(CancellationToken cancellationToken) =>
        await db.Set<AuditEntry>().Where(e => e.Id < 1).OrderBy(e => e.Id).Select(e => (long?)e.Id).FirstOrDefaultAsync(cancellationToken) is { } id
            ? new(AuditBreakKind.Inserted, id)
            : null;

    private static AuditBreak? CheckOrder(AuditSeal? last, AuditSeal seal)
    {
        var number = (last?.Number ?? 0) + 1;
        if (seal.Number != number)
        {
            return new(AuditBreakKind.Deleted, number, OfSeal: true);
        }

        return seal.PreviousHash == (last?.Hash ?? SealHash.None) && seal.FromId == (last?.ToId ?? 0) + 1 ? null : new(AuditBreakKind.Changed, seal.Number, OfSeal: true);
    }

    private async Task<AuditBreak?> CheckRowsAsync(AuditSeal? last, AuditSeal seal, CancellationToken cancellationToken)
    {
        // Not what the seal says of its beginning: a changed seal must not hide rows.
        var from = (last?.ToId ?? 0) + 1;
        var rows = new List<(long Id, byte[] Hash)>(seal.Count);
        await foreach (var row in db.Set<AuditEntry>().AsNoTracking().Where(e => e.Id >= from && e.Id <= seal.ToId).OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            rows.Add((row.Id, RowEncoding.HashOf(row)));
        }

        return SealHash.Of(seal, rows.Select(r => r.Hash)) == seal.Hash && rows.Count == seal.Count
            ? null
            : (RowMarks.Read(seal.Marks) is { } marks ? BrokenRow.Find(marks, rows) : null) ?? new(AuditBreakKind.Changed, seal.Number, OfSeal: true);
    }

    /// <summary>Rows and seals may have been written anew so that they agree; they do not agree with what was kept outside.</summary>
    private static AuditBreak? CheckHead(AuditSeal seal, Dictionary<long, AuditHead> expected) =>
        expected.TryGetValue(seal.Number, out var head) && head.Hash != seal.Hash ? new(AuditBreakKind.Changed, seal.FromId) : null;

    private static AuditBreak? MissingHead(AuditSeal? last, Dictionary<long, AuditHead> expected)
    {
        var number = (last?.Number ?? 0) + 1;
        return expected.Keys.Any(n => n >= number) ? new(AuditBreakKind.Deleted, (last?.ToId ?? 0) + 1) : null;
    }

    /// <summary>SQLite remembers the largest id it ever gave, and a rollback takes that back too: if it is larger than the last row's, rows are gone from the end.</summary>
    private async Task<AuditBreak?> CutOffAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider != DatabaseProvider.Sqlite)
        {
            return null;
        }

        var given = (await db.Database.SqlQuery<long>($"""SELECT seq AS "Value" FROM sqlite_sequence WHERE name = 'AuditEntry'""").ToListAsync(cancellationToken)).FirstOrDefault();
        var last = await db.Set<AuditEntry>().MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0;
        return given > last ? new(AuditBreakKind.Deleted, last + 1) : null;
    }
}
