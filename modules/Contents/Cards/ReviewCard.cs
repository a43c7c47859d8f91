using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Cards;

/// <summary>What waits for the reviewers: drafts of the types that the person may publish.</summary>
internal sealed class ReviewCard(ContentDesk desk) : IDashboardCard
{
    private const int Shown = 6;

    /// <summary>Each row's right is asked for in the query.</summary>
    public string Permission => KernelPermissions.UseConsole;

    public int Order => 10;

    public async Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken)
    {
        var types = await desk.PublishableAsync(cancellationToken);
        var waiting = (await desk.ItemsAsync(types, cancellationToken)).Where(i => i.Status == ContentStatus.Submitted || i.SubmittedUtc != null);
        var count = types.Count == 0 ? 0 : await waiting.CountAsync(cancellationToken);
        var rows = count == 0 ? [] : await waiting.OrderBy(i => i.SubmittedUtc).ThenBy(i => i.Id).Take(Shown).ToListAsync(cancellationToken);
        return types.Count == 0 ? null : new DashboardCard("待审")
        {
            Number = count,
            Unit = "件",
            Text = count == 0 ? "没有等您审核的内容。" : null,
            Rows = [.. rows.Select(i => new DashboardRow(i.DisplayText, i.SubmittedUtc?.ToDay(), $"/admin/contents/{i.Id}"))],
        };
    }
}
