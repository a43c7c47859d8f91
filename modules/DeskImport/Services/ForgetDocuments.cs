using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.DeskImport.Models;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.DeskImport.Services;

/// <summary>Deletes what was pasted or uploaded and not made into a draft in time.</summary>
internal sealed class ForgetDocuments(CmsDbContext db, IUnitOfWork work, TimeProvider time) : IScheduledJob
{
    public string Name => "清理粘贴和导入的临时内容";

    public string Cron => "0 7/10 * * * ?";

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return work.RunAsync(token => db.Set<DeskDocument>().Where(d => d.ExpiresUtc <= now).ExecuteDeleteAsync(token), cancellationToken);
    }
}
