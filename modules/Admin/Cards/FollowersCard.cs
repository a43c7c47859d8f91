using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Admin.Cards;

/// <summary>How far index, page cache and the other followers of this node are behind the change log, and what stops them.</summary>
internal sealed class FollowersCard(FollowerPositions positions, CmsDbContext db) : IDashboardCard
{
    public string Permission => KernelPermissions.ManageTasks;

    public int Order => 910;

    public async Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken)
    {
        var last = await db.Set<ChangeEntry>().MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0;
        var rows = positions.All.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => Row(p.Key, p.Value, last)).ToList();
        return new DashboardCard("改动跟随")
        {
            Text = $"改动记录共 {last} 条。出错的会每 5 秒自动再试。",
            Rows = rows,
        };
    }

    private static DashboardRow Row(string name, FollowerPosition position, long last) => position switch
    {
        { Error: { } error } => new($"{name}：{error}", "出错", Tone: DashboardTone.Late),
        _ when position.Position < last => new(name, $"还差 {last - position.Position} 条"),
        _ => new(name, "最新", Tone: DashboardTone.Good),
    };
}
