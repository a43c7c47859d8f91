using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>Beside a running task: writes its progress to the row without holding the work up, and stops the work when the row is no longer this node's.</summary>
internal sealed class TaskPulse : IProgress<LongTaskProgress>, IAsyncDisposable
{
    /// <summary>Between two signs of life when there is no progress to tell.</summary>
    internal static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>Between two looks for progress to tell.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly IServiceScopeFactory _scopes;
    private readonly Guid _id;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _beating;
    private readonly Lock _gate = new();
    private LongTaskProgress _latest;

    /// <param name="stopping">Of the host.</param>
    internal TaskPulse(IServiceScopeFactory scopes, Guid id, TimeProvider time, ILogger log, CancellationToken stopping)
    {
        (_scopes, _id, _time, _log) = (scopes, id, time, log);
        _lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _beating = Task.Run(BeatAsync, CancellationToken.None);
    }

    /// <summary>Ends when the host stops or another node has the task.</summary>
    internal CancellationToken Working => _lost.Token;

    public void Report(LongTaskProgress value)
    {
        lock (_gate)
        {
            _latest = value;
        }
    }

    /// <summary>Writes the last progress and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _beating;
        _over.Dispose();
        _lost.Dispose();
    }

    private async Task BeatAsync()
    {
        LongTaskProgress? written = null;
        var last = _time.GetTimestamp();
        while (true)
        {
            var over = _over.IsCancellationRequested;
            LongTaskProgress now;
            lock (_gate)
            {
                now = _latest;
            }

            if ((now != written && (written is not null || now != default)) || (!over && _time.GetElapsedTime(last) >= Beat))
            {
                (written, last) = (now, _time.GetTimestamp());
                await WriteAsync(now);
            }

            if (over)
            {
                return;
            }

            await Task.WhenAny(Task.Delay(Look, _time, _over.Token));
        }
    }

    private async Task WriteAsync(LongTaskProgress progress)
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<LongTaskLease>().BeatAsync(_id, progress, CancellationToken.None))
            {
                _log.LogWarning("Long task {Task} was taken over by another node and stops here", _id);
                await _lost.CancelAsync();
            }
        }
        catch (Exception error)
        {
            // The next beat says it; the work itself goes on.
            _log.LogWarning(error, "The progress of long task {Task} could not be written", _id);
        }
    }
}
