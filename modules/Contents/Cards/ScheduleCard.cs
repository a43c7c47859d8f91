using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Cards;

/// <summary>What happens by itself in the next days, and what should have happened and did not.</summary>
internal sealed class ScheduleCard(ContentDesk desk) : IDashboardCard
{
    private const int Shown = 6;

    /// <summary>Each row's right is asked for in the query.</summary>
    public string Permission => KernelPermissions.UseConsole;

    public int Order => 30;

    public async Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken)
    {
        var types = await desk.TypesAsync(cancellationToken);
        var planned = (await desk.ItemsAsync(types, cancellationToken)).Where(i => i.ScheduleProblem != null || i.PublishAtUtc != null || i.WithdrawAtUtc != null);
        var rows = types.Count == 0 ? [] : await planned.OrderBy(i => i.ScheduleProblem == null).ThenBy(i => i.PublishAtUtc ?? i.WithdrawAtUtc).ThenBy(i => i.Id).Take(Shown).ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : new DashboardCard("定时") { Rows = [.. rows.Select(Row)] };

        static DashboardRow Row(ContentItem item) => item.ScheduleProblem is { } problem
            ? new($"{item.DisplayText}：{problem}", "没有成功", $"/admin/contents/{item.Id}", DashboardTone.Late)
            : new(item.DisplayText, item.PublishAtUtc is { } at ? $"{at.ToMinute()} 发布" : $"{item.WithdrawAtUtc?.ToMinute()} 撤下", $"/admin/contents/{item.Id}");
    }
}
