using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Cards;

/// <summary>What was published last.</summary>
internal sealed class LatestCard(ContentDesk desk) : IDashboardCard
{
    private const int Shown = 6;

    /// <summary>Each row's right is asked for in the query.</summary>
    public string Permission => KernelPermissions.UseConsole;

    public int Order => 60;

    public async Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken)
    {
        var types = await desk.TypesAsync(cancellationToken);
        var rows = types.Count == 0 ? [] : await (await desk.ItemsAsync(types, cancellationToken)).Where(i => i.Status == ContentStatus.Published)
            .OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(Shown).ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : new DashboardCard("最近发布") { Rows = [.. rows.Select(i => new DashboardRow(i.DisplayText, i.PublishedUtc?.ToDay(), $"/admin/contents/{i.Id}"))] };
    }
}
