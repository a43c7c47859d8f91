using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>After a restore, where the operator wants it: every account gets a new security stamp, and no cookie from before is good any more.</summary>
internal sealed class EndAllSessions(CmsDbContext db) : IAfterRestore
{
    public async Task<string?> RunAsync(bool endSessions, CancellationToken cancellationToken)
    {
        if (!endSessions)
        {
            return null;
        }

        var stamp = Guid.NewGuid().ToString("N");
        var count = await db.Set<User>().ExecuteUpdateAsync(s => s.SetProperty(u => u.SecurityStamp, stamp), cancellationToken);
        return $"{count} 个账号都要重新登录。";
    }
}
