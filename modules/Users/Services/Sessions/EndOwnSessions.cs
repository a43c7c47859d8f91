using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Sessions;

/// <summary>Signs the person at hand out elsewhere.</summary>
internal sealed class EndOwnSessions(SessionStore sessions, CurrentActor current, IUnitOfWork work, IAuditLog audit)
{
    /// <param name="only">One of one's own, or null for all but the present one.</param>
    /// <param name="present">The session that asks.</param>
    /// <returns>How many ended.</returns>
    public async Task<Outcome<int>> RunAsync(Guid? only, Guid? present, CancellationToken cancellationToken)
    {
        if (current.Actor.Id is not { } userId)
        {
            return Refusal.Forbidden();
        }

        var ids = await work.RunAsync(async token =>
        {
            var ended = await sessions.EndAsync(userId, only, only is null ? present : null, token);
            audit.Write("session.end", nameof(User), userId.ToString(), $"本人退出 {ended.Count} 处登录");
            return ended;
        }, cancellationToken);
        sessions.Forget(ids);
        return ids.Count > 0 || only is null ? ids.Count : Refusal.NotFound("这处登录");
    }
}
