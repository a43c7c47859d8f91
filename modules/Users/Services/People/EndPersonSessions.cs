using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Sessions;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Signs somebody out, in one place or everywhere.</summary>
internal sealed class EndPersonSessions(PersonAtHand people, SessionStore sessions, IUnitOfWork work, IAuditLog audit)
{
    /// <param name="only">One session, or null for all.</param>
    /// <returns>How many ended.</returns>
    public async Task<Outcome<int>> RunAsync(Guid id, Guid? only, CancellationToken cancellationToken)
    {
        var found = await people.ToManageAsync(id, cancellationToken);
        if (!found.Done)
        {
            return Outcome<int>.Refused(found.Refusals);
        }

        var ended = await work.RunAsync(async token =>
        {
            var ids = await sessions.EndAsync(id, only, null, token);
            audit.Write("session.end", nameof(User), id.ToString(), $"{found.Value.User.UserName}：{ids.Count} 处登录");
            return ids;
        }, cancellationToken);
        sessions.Forget(ended);
        return ended.Count;
    }
}
