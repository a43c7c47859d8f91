using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users.Services.Sessions;

/// <summary>Reads and ends sessions. It asks for no permission: the actions do.</summary>
internal sealed class SessionStore(CmsDbContext db, IUnitOfWork work, EndedSessions ended, TimeProvider time)
{
    /// <summary>How often at most "last seen" is written.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(5);

    /// <summary>Whether a cookie's session is still open; notes that it was seen.</summary>
    internal async Task<bool> SeeAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        if (await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, cancellationToken) is not { EndedUtc: null } session)
        {
            return false;
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (now - session.LastSeenUtc > Glance)
        {
            await work.RunAsync(token => db.Set<Session>().Where(s => s.Id == sessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenUtc, now), token), cancellationToken);
        }

        return true;
    }

    /// <summary>Those whose cookie can still be alive, the latest first.</summary>
    internal Task<List<Session>> OpenAsync(Guid userId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (seen, started) = (now - SignInCookie.Idle - Glance, now - SignInCookie.Longest);
        return db.Set<Session>().AsNoTracking().Where(s => s.UserId == userId && s.EndedUtc == null && s.LastSeenUtc > seen && s.StartedUtc > started)
            .OrderByDescending(s => s.LastSeenUtc).ToListAsync(cancellationToken);
    }

    /// <summary>Ends sessions of a person: one, or all but one. Joins the unit of work at hand.</summary>
    /// <returns>The ids; hand them to <see cref="Forget"/> once it is committed.</returns>
    internal async Task<IReadOnlyList<Guid>> EndAsync(Guid userId, Guid? only, Guid? except, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var sessions = db.Set<Session>().Where(s => s.UserId == userId && s.EndedUtc == null && (only == null || s.Id == only) && (except == null || s.Id != except));
        var ids = await sessions.Select(s => s.Id).ToListAsync(cancellationToken);
        await sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedUtc, now), cancellationToken);
        return ids;
    }

    internal void Forget(IReadOnlyList<Guid> sessionIds) => ended.Add(sessionIds);
}
