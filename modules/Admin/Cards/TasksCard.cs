using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Admin.Services;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Admin.Cards;

/// <summary>The latest long tasks: imports, rebuilds.</summary>
internal sealed class TasksCard(CmsDbContext db) : IDashboardCard
{
    private const int Shown = 10;

    public string Permission => KernelPermissions.ManageTasks;

    public int Order => 900;

    public async Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken)
    {
        var tasks = await db.Set<LongTask>().AsNoTracking().OrderByDescending(t => t.CreatedUtc).Take(Shown).ToListAsync(cancellationToken);
        return new DashboardCard("后台任务", "/admin/tasks")
        {
            Text = tasks.Count == 0 ? "还没有做过导入、备份或重建索引。" : null,
            Rows = [.. tasks.Select(t => new DashboardRow($"{TaskText.NameOf(t.Kind)} · {CityTime.Text(t.CreatedUtc)}", TaskText.Of(t), Tone: TaskText.ToneOf(t)))],
        };
    }
}
