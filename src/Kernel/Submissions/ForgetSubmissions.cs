using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Submissions;

/// <summary>Forgets forms after three days: nobody sends one twice later than that.</summary>
internal sealed class ForgetSubmissions(CmsDbContext db, IUnitOfWork work, TimeProvider time) : IScheduledJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    public string Name => "清理已提交的表单编号";

    public string Cron => "0 40 3 * * ?";

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - Kept;
        return work.RunAsync(token => db.Set<Submission>().Where(s => s.AtUtc < before).ExecuteDeleteAsync(token), cancellationToken);
    }
}
