using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>Carries out waiting long tasks of the serving site, one after the other. One whose process died is started again, by this node or another.</summary>
internal sealed class LongTaskWorker(IServiceScopeFactory scopes, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<LongTaskWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>For the last words of a task at a stop.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        CurrentActor.DeclareSystem("系统·后台任务");
        if (!await lifetime.WaitForStartAsync(stoppingToken))
        {
            return;
        }

        var atStart = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await TakeAsync(atStart, stoppingToken) is { } task)
                {
                    await CarryOutAsync(task, stoppingToken);
                    continue;
                }

                atStart = false;
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
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

    private async Task<LongTask?> TakeAsync(bool atStart, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LongTaskLease>().TakeAsync(atStart, cancellationToken);
    }

    private async Task CarryOutAsync(LongTask task, CancellationToken stopping)
    {
        var (state, message) = (LongTaskState.Succeeded, "");
        await using (var scope = scopes.CreateAsyncScope())
        await using (var pulse = new TaskPulse(scopes, task.Id, time, log, stopping))
        {
            try
            {
                var runner = scope.ServiceProvider.GetServices<ILongTaskRunner>().FirstOrDefault(r => r.Kind == task.Kind)
                    ?? throw new InvalidOperationException($"没有模块能执行任务“{task.Kind}”。");
                message = await runner.RunAsync(task.Arguments, pulse, pulse.Working);
            }
            catch (OperationCanceledException) when (pulse.Working.IsCancellationRequested)
            {
                // The host stops, or another node has it: either way somebody starts it again.
                (state, message) = (LongTaskState.Waiting, "");
            }
            catch (Exception error)
            {
                log.LogError(error, "Long task {Kind} failed", task.Kind);
                (state, message) = (LongTaskState.Failed, error.Message);
            }
        }

        await EndAsync(task.Id, state, message);
    }

    private async Task EndAsync(Guid id, LongTaskState state, string message)
    {
        using var patience = new CancellationTokenSource(Farewell, time);
        await using var scope = scopes.CreateAsyncScope();
        var lease = scope.ServiceProvider.GetRequiredService<LongTaskLease>();
        await (state == LongTaskState.Waiting ? lease.ReleaseAsync(id, patience.Token) : lease.EndAsync(id, state, message, patience.Token));
    }
}
