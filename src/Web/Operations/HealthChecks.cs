using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Data.Migrations;
using PanjinPropertyCms.Kernel.Status;

namespace PanjinPropertyCms.Web.Operations;

/// <summary>Does the database answer?</summary>
internal sealed class DatabaseHealth(CmsDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await DatabaseEpoch.ReadAsync(db, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy($"数据库没有应答（{error.GetType().Name}）");
        }
    }
}

/// <summary>Are the tables those of this program? Asked once a minute: only another node, or an operator, could change it.</summary>
internal sealed class SchemaHealth(IServiceScopeFactory scopes, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private HealthCheckResult? _last;
    private long _asked;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || time.GetElapsedTime(_asked) > Valid)
            {
                (_last, _asked) = (last = await AskAsync(cancellationToken), time.GetTimestamp());
            }

            return last;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<HealthCheckResult> AskAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var migrator = scope.ServiceProvider.GetRequiredService<SchemaMigrator>();
        return await migrator.PendingAsync(cancellationToken) is { Count: > 0 } pending ? HealthCheckResult.Unhealthy($"这些模块的表没有升级：{string.Join("、", pending)}")
            : await migrator.NewerAsync(cancellationToken) is { Count: > 0 } newer ? HealthCheckResult.Degraded($"数据库已被更新的程序升级过：{string.Join("、", newer)}")
            : HealthCheckResult.Healthy();
    }
}

/// <summary>Do index and page cache keep up?</summary>
internal sealed class FollowersHealth(FollowerLag lag) : IHealthCheck
{
    /// <summary>The same that the status page calls stuck.</summary>
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var late = (await lag.ReadAsync(cancellationToken)).Where(f => f.Error is not null || f.Waiting > Stuck)
            .Select(f => f.Error is { } error ? $"{f.Name}：{error}" : $"{f.Name}落后 {f.Behind} 条").ToList();
        return late.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(string.Join("；", late));
    }
}

/// <summary>Is there room to write?</summary>
internal sealed class DiskHealth(DataFolder folder) : IHealthCheck
{
    private const long Tight = 1L << 30;
    private const long Full = 200L << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(folder.Path).AvailableFreeSpace;
        return Task.FromResult(free < Full ? HealthCheckResult.Unhealthy($"磁盘只剩 {free >> 20} MB") : free < Tight ? HealthCheckResult.Degraded($"磁盘只剩 {free >> 20} MB") : HealthCheckResult.Healthy());
    }
}

/// <summary>Has an operator taken this node out, or is it stopping? The file <c>maintenance</c> in the data folder says so.</summary>
internal sealed class MaintenanceHealth(DataFolder folder, IHostApplicationLifetime lifetime) : IHealthCheck
{
    internal const string FileName = "maintenance";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("正在停止")
        : File.Exists(folder.File(FileName)) ? HealthCheckResult.Unhealthy($"维护中（数据文件夹里有 {FileName} 文件）")
        : HealthCheckResult.Healthy());
}
