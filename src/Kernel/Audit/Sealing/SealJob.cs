using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>Every row is sealed within half an hour: it looks every ten minutes and seals when the oldest open row is older than twenty, or many wait.</summary>
internal sealed class SealJob(CmsDbContext db, SealAuditLog seal, TimeProvider time) : IScheduledJob
{
    internal const string JobName = "审计日志封存";

    private const int Many = 1_000;
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(20);

    public string Name => JobName;

    public string Cron => "0 3/10 * * * ?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var last = await db.Set<AuditSeal>().MaxAsync(s => (long?)s.ToId, cancellationToken) ?? 0;
        var open = db.Set<AuditEntry>().Where(e => e.Id > last);
        var oldest = await open.OrderBy(e => e.Id).Select(e => (DateTime?)e.AtUtc).FirstOrDefaultAsync(cancellationToken);
        if (oldest is { } at && (at < time.GetUtcNow().UtcDateTime - Old || await open.Take(Many).CountAsync(cancellationToken) == Many))
        {
            await seal.RunAsync(cancellationToken);
        }
    }
}
