using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Status;

/// <summary>How far the followers of this node are behind the change log, and for how long.</summary>
public sealed class FollowerLag(CmsDbContext db, FollowerPositions positions, IEnumerable<IChangeFollower> followers, TimeProvider time)
{
    public async Task<IReadOnlyList<FollowerStatus>> ReadAsync(CancellationToken cancellationToken)
    {
        var last = await db.Set<ChangeEntry>().MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0;
        var names = followers.Select(f => f.Name).Order(StringComparer.Ordinal).ToList();
        var slowest = names.Min(n => positions.All.TryGetValue(n, out var p) ? p.Position : 0);
        var oldest = slowest >= last ? null : await db.Set<ChangeEntry>().Where(c => c.Id > slowest).OrderBy(c => c.Id).Select(c => (DateTime?)c.AtUtc).FirstOrDefaultAsync(cancellationToken);
        return [.. names.Select(n => Of(n, last, oldest))];
    }

    /// <summary>The time is that of the slowest follower's oldest change: a single look at the log for all of them.</summary>
    private FollowerStatus Of(string name, long last, DateTime? oldest)
    {
        if (!positions.All.TryGetValue(name, out var position))
        {
            return new FollowerStatus(name, last, TimeSpan.Zero, null);
        }

        var behind = Math.Max(0, last - position.Position);
        return new FollowerStatus(name, behind, behind > 0 && oldest is { } at ? time.GetUtcNow().UtcDateTime - at : TimeSpan.Zero, position.Error);
    }
}
