using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>
/// Five wrong passwords lock an account for a quarter of an hour. The count is raised in the database and not on a loaded user,
/// so that guesses sent side by side are all counted.
/// </summary>
internal sealed class FailedAttempts(CmsDbContext db, TimeProvider time)
{
    internal const int Limit = 5;
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>When a locked account may be tried again; null while it is open.</summary>
    internal async Task<DateTimeOffset?> LockedUntilAsync(Guid userId, CancellationToken cancellationToken)
    {
        var until = await Row(userId).Select(u => u.LockoutEnd).SingleAsync(cancellationToken);
        return until > time.GetUtcNow() ? until : null;
    }

    /// <summary>Counts a wrong password, inside the unit of work at hand.</summary>
    /// <returns>The end of the lock that it caused, or null.</returns>
    internal async Task<DateTimeOffset?> CountAsync(Guid userId, CancellationToken cancellationToken)
    {
        await Row(userId).ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), cancellationToken);
        if (await Row(userId).Select(u => u.AccessFailedCount).SingleAsync(cancellationToken) < Limit)
        {
            return null;
        }

        DateTimeOffset? until = time.GetUtcNow() + Pause;
        await Row(userId).ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, until), cancellationToken);
        return until;
    }

    /// <summary>Forgets wrong passwords after a right one, inside the unit of work at hand.</summary>
    internal Task ForgetAsync(Guid userId, CancellationToken cancellationToken) =>
        Row(userId).Where(u => u.AccessFailedCount != 0).ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, 0), cancellationToken);

    internal static Refusal Locked(DateTimeOffset until, string field) =>
        new("account.locked", $"连续输错 {Limit} 次，这个账号暂时锁定。请在 {CityClock.ToCity(until.UtcDateTime.AddSeconds(59)):HH:mm} 以后再试；忘了密码请联系系统管理员。", field);

    private IQueryable<User> Row(Guid userId) => db.Set<User>().Where(u => u.Id == userId);
}
