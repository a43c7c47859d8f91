using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Modules;

internal sealed class ModuleHealth(
    ModuleCatalog catalog, IEnumerable<IChangeFollower> followers, FollowerPositions positions, IEnumerable<JobType> jobs, Enabled<IDoctorCheck> checks,
    IServiceProvider services, CmsDbContext db) : IModuleHealth
{
    /// <summary>A page waits for each check no longer than this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<ModuleTrouble>> ReadAsync(CancellationToken cancellationToken) =>
        [.. Followers(), .. await JobsAsync(cancellationToken), .. await ChecksAsync(cancellationToken)];

    private IEnumerable<ModuleTrouble> Followers() =>
        from follower in followers
        let module = catalog.ModuleOf(follower.GetType().Assembly)
        where module is not null && positions.All.TryGetValue(follower.Name, out var position) && position.Error is not null
        select new ModuleTrouble(module.Id, $"{follower.Name}出错，会自动再试：{positions.All[follower.Name].Error}", true);

    private async Task<List<ModuleTrouble>> JobsAsync(CancellationToken cancellationToken)
    {
        var errors = await db.Set<JobLease>().AsNoTracking().Where(l => l.LastError != null).ToDictionaryAsync(l => l.Name, l => l.LastError, cancellationToken);
        var found = new List<ModuleTrouble>();
        foreach (var type in errors.Count == 0 ? [] : jobs.Select(j => j.Type))
        {
            if (catalog.ModuleOf(type.Assembly) is { } module && services.GetRequiredService(type) is IScheduledJob job && errors.TryGetValue(job.Name, out var error))
            {
                found.Add(new ModuleTrouble(module.Id, $"定时任务“{job.Name}”上次没有成功：{error}", true));
            }
        }

        return found;
    }

    private async Task<List<ModuleTrouble>> ChecksAsync(CancellationToken cancellationToken)
    {
        var found = new List<ModuleTrouble>();
        foreach (var check in checks)
        {
            if (catalog.ModuleOf(check.GetType().Assembly) is { } module && await AskAsync(check, cancellationToken) is { Health: not DoctorHealth.Good } finding)
            {
                found.Add(new ModuleTrouble(module.Id, $"{check.Name}：{finding.Message}", finding.Health == DoctorHealth.Bad));
            }
        }

        return found;
    }

    private static async Task<DoctorFinding> AskAsync(IDoctorCheck check, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await check.RunAsync(limit.Token);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return DoctorFinding.Warning($"检查没有完成（{error.Message}）。");
        }
    }
}
