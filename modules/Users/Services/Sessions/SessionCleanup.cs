using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Sessions;

/// <summary>Forgets sessions and links that are long over; the audit log still tells who signed in when.</summary>
internal sealed class SessionCleanup(CmsDbContext db, IUnitOfWork work, TimeProvider time) : IScheduledJob
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    public string Name => "清理登录记录";

    public string Cron => "0 20 3 * * ?";

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var limit = time.GetUtcNow().UtcDateTime - Memory;
        return work.RunAsync(async token =>
            await db.Set<Session>().Where(s => s.LastSeenUtc < limit).ExecuteDeleteAsync(token)
            + await db.Set<AccountLink>().Where(l => l.ExpiresUtc < limit).ExecuteDeleteAsync(token), cancellationToken);
    }
}
