using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using Spectre.Console;

namespace PanjinPropertyCms.Web.Cli;

/// <summary>Long work of a command with its progress: done here when nobody serves, otherwise left to the serving site and watched.</summary>
internal static class LongWork
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    internal static async Task<int> RunAsync(
        SiteSession site, string title, string kind, string arguments,
        Func<IProgress<LongTaskProgress>, CancellationToken, Task<string>> alone, CancellationToken cancellationToken)
    {
        var (succeeded, bad, report) = await ShowAsync(title, progress => site.SiteServes
            ? WatchAsync(site.Services, kind, arguments, progress, cancellationToken)
            : DoAsync(alone, progress, cancellationToken));
        await (succeeded ? Console.Out : Console.Error).WriteLineAsync(report);
        return succeeded ? bad ? CommandLine.DoneInPart : 0 : 1;
    }

    private static async Task<(bool Succeeded, bool Bad, string Report)> DoAsync(
        Func<IProgress<LongTaskProgress>, CancellationToken, Task<string>> alone, IProgress<LongTaskProgress> progress, CancellationToken cancellationToken)
    {
        var last = new Last(progress);
        var report = await alone(last, cancellationToken);
        return (true, last.Value.Bad > 0, report);
    }

    private static async Task<(bool Succeeded, bool Bad, string Report)> WatchAsync(
        IServiceProvider services, string kind, string arguments, IProgress<LongTaskProgress> progress, CancellationToken cancellationToken)
    {
        var id = await LeaveAsync(services, kind, arguments, cancellationToken);
        while (true)
        {
            await Task.Delay(Look, cancellationToken);
            await using var scope = services.CreateAsyncScope();
            var task = await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<LongTask>().AsNoTracking().SingleAsync(t => t.Id == id, cancellationToken);
            progress.Report(new(task.Done, task.Total));
            if (task.State is LongTaskState.Succeeded or LongTaskState.Failed)
            {
                return (task.State == LongTaskState.Succeeded, task.Bad > 0, task.Message ?? "");
            }
        }
    }

    private static async Task<Guid> LeaveAsync(IServiceProvider services, string kind, string arguments, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var task = new LongTask { Id = Guid.CreateVersion7(), Kind = kind, Arguments = arguments, RequestedBy = "命令行", CreatedUtc = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime };
        db.Add(task);
        await db.SaveChangesAsync(cancellationToken);
        return task.Id;
    }

    private static async Task<T> ShowAsync<T>(string title, Func<IProgress<LongTaskProgress>, Task<T>> work)
    {
        if (Console.IsOutputRedirected)
        {
            return await work(new Progress<LongTaskProgress>());
        }

        return await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async context =>
        {
            var bar = context.AddTask(title);
            var result = await work(new Progress<LongTaskProgress>(p =>
            {
                bar.IsIndeterminate = p.Total == 0;
                (bar.MaxValue, bar.Value) = (Math.Max(1, p.Total), p.Done);
            }));
            bar.Value = bar.MaxValue;
            return result;
        });
    }

    /// <summary>Keeps the last report at once; the bar's own progress comes later, on another thread.</summary>
    private sealed class Last(IProgress<LongTaskProgress> bar) : IProgress<LongTaskProgress>
    {
        internal LongTaskProgress Value { get; private set; }

        public void Report(LongTaskProgress value)
        {
            Value = value;
            bar.Report(value);
        }
    }
}
