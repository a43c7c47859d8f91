using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Cards;

/// <summary>The drafts that the person at hand is responsible for; what was sent back stands first.</summary>
internal sealed class DraftsCard(ContentDesk desk, CurrentActor current) : IDashboardCard
{
    private const int Shown = 6;

    /// <summary>Each row's right is asked for in the query.</summary>
    public string Permission => KernelPermissions.UseConsole;

    public int Order => 20;

    public async Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken)
    {
        var (types, me) = (await desk.TypesAsync(cancellationToken), current.Actor.Id);
        var mine = (await desk.ItemsAsync(types, cancellationToken)).Where(i => i.OwnerId == me && i.Status != ContentStatus.Submitted && i.SubmittedUtc == null
            && (i.Status == ContentStatus.Draft || (i.Status == ContentStatus.Published && i.LatestNumber > i.PublishedNumber)));
        var rows = types.Count == 0 ? [] : await mine.OrderBy(i => i.ReviewNote == null).ThenByDescending(i => i.ModifiedUtc).Take(Shown).ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : new DashboardCard("我的草稿")
        {
            Number = await mine.CountAsync(cancellationToken),
            Unit = "件",
            Rows = [.. rows.Select(i => new DashboardRow(i.DisplayText, i.ReviewNote is null ? i.ModifiedUtc.ToDay() : "已退回", $"/admin/contents/{i.Id}", i.ReviewNote is null ? DashboardTone.Plain : DashboardTone.Late))],
        };
    }
}
