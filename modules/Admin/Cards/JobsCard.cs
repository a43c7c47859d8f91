using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Admin.Services;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Admin.Cards;

/// <summary>How the last run of every scheduled job ended.</summary>
internal sealed class JobsCard(JobRuns runs) : IDashboardCard
{
    public string Permission => KernelPermissions.ManageTasks;

    public int Order => 920;

    public async Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken) => new("定时任务")
    {
        Rows = [.. (await runs.AllAsync(cancellationToken)).Select(r => r.LastError is { } error
            ? new DashboardRow($"{r.Name}：{error}", "出错", Tone: DashboardTone.Late)
            : new DashboardRow(r.Name, CityTime.Text(r.LastRunUtc), Tone: r.LastRunUtc is null ? DashboardTone.Plain : DashboardTone.Good))],
    };
}
