using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>Carries out waiting long tasks of the serving site, one after the other. One that was running when the process died is started again.</summary>
internal sealed class LongTaskWorker(IServiceScopeFactory scopes, IOptions<DatabaseOptions> options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<LongTaskWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        CurrentActor.DeclareSystem("系统·后台任务");
        if (!await lifetime.WaitForStartAsync(stoppingToken))
        {
            return;
        }

        // Of several nodes none can tell whether another still works on a task; a single one knows that nobody does.
        var resume = options.Value.Provider == DatabaseProvider.Sqlite;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await TakeAsync(resume, stoppingToken) is { } id)
                {
                    await CarryOutAsync(id, stoppingToken);
                    continue;
                }

                resume = false;
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception error)
            {
                log.LogError(error, "The long task worker failed and goes on");
                await Task.WhenAny(Task.Delay(Pause, time, stoppingToken));
            }
        }
    }

    private async Task<Guid?> TakeAsync(bool resume, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var task = await db.Set<LongTask>().Where(t => t.State == LongTaskState.Waiting || (resume && t.State == LongTaskState.Running))
            .OrderBy(t => t.CreatedUtc).FirstOrDefaultAsync(cancellationToken);
        if (task is null)
        {
            return null;
        }

        (task.State, task.StartedUtc) = (LongTaskState.Running, time.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return task.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }

    private async Task CarryOutAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var task = await db.Set<LongTask>().AsNoTracking().SingleAsync(t => t.Id == id, cancellationToken);
        var (state, message) = (LongTaskState.Succeeded, "");
        try
        {
            var runner = scope.ServiceProvider.GetServices<ILongTaskRunner>().FirstOrDefault(r => r.Kind == task.Kind)
                ?? throw new InvalidOperationException($"没有模块能执行任务“{task.Kind}”。");
            message = await runner.RunAsync(task.Arguments, new ProgressWriter(scopes, id), cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(error, "Long task {Kind} failed", task.Kind);
            (state, message) = (LongTaskState.Failed, error.Message);
        }

        await EndAsync(scopes, id, state, message, time.GetUtcNow().UtcDateTime, cancellationToken);
    }

    private static async Task EndAsync(IServiceScopeFactory scopes, Guid id, LongTaskState state, string message, DateTime now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var task = await db.Set<LongTask>().SingleAsync(t => t.Id == id, cancellationToken);
        (task.State, task.Message, task.EndedUtc) = (state, message, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes progress to the row at most twice a second, in order, without holding the work up.</summary>
    private sealed class ProgressWriter(IServiceScopeFactory scopes, Guid id) : IProgress<LongTaskProgress>
    {
        private long _last = Stopwatch.GetTimestamp();
        private Task _writing = Task.CompletedTask;

        public void Report(LongTaskProgress value)
        {
            if (Stopwatch.GetElapsedTime(_last) < TimeSpan.FromMilliseconds(500) || !_writing.IsCompleted)
            {
                return;
            }

            _last = Stopwatch.GetTimestamp();
            _writing = WriteAsync(value);
        }

        private async Task WriteAsync(LongTaskProgress value)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
            if (await db.Set<LongTask>().FindAsync(id) is { State: LongTaskState.Running } task)
            {
                (task.Done, task.Total) = (value.Done, value.Total);
                await db.SaveChangesAsync();
            }
        }
    }
}
