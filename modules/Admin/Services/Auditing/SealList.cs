using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Audit.Sealing;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Admin.Services.Auditing;

/// <summary>The state of the chain over the log: its latest seals, how much is open, and the last check.</summary>
internal sealed class SealList(CmsDbContext db)
{
    private const int Shown = 30;

    internal async Task<SealPage> ReadAsync(CancellationToken cancellationToken)
    {
        var seals = await db.Set<AuditSeal>().AsNoTracking().OrderByDescending(s => s.Number).Take(Shown)
            .Select(s => new SealRow(s.Number, s.FromId, s.ToId, s.Count, s.SealedUtc, s.Hash)).ToListAsync(cancellationToken);
        var last = seals.Count > 0 ? seals[0].ToId : 0;
        var open = await db.Set<AuditEntry>().CountAsync(e => e.Id > last, cancellationToken);
        var check = await db.Set<LongTask>().AsNoTracking().Where(t => t.Kind == RequestVerification.TaskKind).OrderByDescending(t => t.CreatedUtc).FirstOrDefaultAsync(cancellationToken);
        return new SealPage(seals, open, check);
    }
}

internal sealed record SealRow(long Number, long FromId, long ToId, int Count, DateTime SealedUtc, string Hash);

/// <param name="Open">Rows that are not sealed yet.</param>
/// <param name="Check">The last check that was asked for, or null.</param>
internal sealed record SealPage(IReadOnlyList<SealRow> Seals, int Open, LongTask? Check)
{
    public bool Busy => Check?.State is LongTaskState.Waiting or LongTaskState.Running;
}
