using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>Is the audit log what was sealed, and does sealing go on?</summary>
internal sealed class AuditCheck(AuditVerification verification, CmsDbContext db, TimeProvider time) : IDoctorCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);

    public string Name => "审计日志";

    public async Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var verdict = await verification.RunAsync(null, cancellationToken);
            return verdict.Break is null ? await OpenAsync(verdict, cancellationToken) : DoctorFinding.Bad(verdict.ToString());
        }
        catch (DbException)
        {
            return DoctorFinding.Warning("还没有封存审计日志的表。启动网站时会自动升级。");
        }
    }

    private async Task<DoctorFinding> OpenAsync(AuditVerdict verdict, CancellationToken cancellationToken)
    {
        var last = await db.Set<AuditSeal>().MaxAsync(s => (long?)s.ToId, cancellationToken) ?? 0;
        var oldest = await db.Set<AuditEntry>().Where(e => e.Id > last).OrderBy(e => e.Id).Select(e => (DateTime?)e.AtUtc).FirstOrDefaultAsync(cancellationToken);
        return oldest < time.GetUtcNow().UtcDateTime - Late
            ? DoctorFinding.Warning($"{verdict}最早一条未封存的已超过两小时：网站运行时每半小时内会封存一次，请看后台任务“{SealJob.JobName}”有没有出错。")
            : DoctorFinding.Good(verdict.ToString());
    }
}
