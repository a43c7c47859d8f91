using System.Buffers;
using System.Collections.Concurrent;

namespace PanjinPropertyCms.Web.Operations.Logs;

/// <summary>
/// Lines on their way to a file. Whoever writes one waits for nothing: it goes into a queue that is emptied four times a second by
/// one thread. When more come than the disk takes, the newest are dropped and counted.
/// </summary>
/// <param name="files">Where they go.</param>
/// <param name="format">Writes one entry as a line, with its end.</param>
/// <param name="most">Entries that may wait.</param>
internal sealed class LineQueue<T>(LogFiles files, Action<T, IBufferWriter<byte>> format, int most, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private const int Portion = 256 * 1024;

    private readonly ConcurrentQueue<T> _waiting = new();
    private readonly CancellationTokenSource _stop = new();
    private Task? _writing;
    private int _count;
    private long _dropped;
    private int _over;

    /// <summary>Lines lost since the start, because the disk was full or too slow.</summary>
    internal long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Why the last writing failed; null when it did not.</summary>
    internal string? Fault { get; private set; }

    internal void Start() => _writing = Task.Run(WriteAsync);

    internal void Add(T entry)
    {
        if (Interlocked.Increment(ref _count) > most)
        {
            Interlocked.Decrement(ref _count);
            Interlocked.Increment(ref _dropped);
            return;
        }

        _waiting.Enqueue(entry);
    }

    /// <summary>Writes what waits and ends. The container asks twice where one object is registered twice.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _over, 1) == 1)
        {
            return;
        }

        await _stop.CancelAsync();
        if (_writing is not null)
        {
            await _writing;
        }

        _stop.Dispose();
        files.Dispose();
    }

    private async Task WriteAsync()
    {
        var buffer = new ArrayBufferWriter<byte>(Portion * 2);
        while (true)
        {
            var last = _stop.IsCancellationRequested;
            while (!_waiting.IsEmpty)
            {
                Drain(buffer);
            }

            if (last)
            {
                return;
            }

            await Task.Delay(Beat, time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Writes what waits, a portion at most.</summary>
    private void Drain(ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        var lines = 0;
        while (buffer.WrittenCount < Portion && _waiting.TryDequeue(out var entry))
        {
            format(entry, buffer);
            lines++;
        }

        Interlocked.Add(ref _count, -lines);
        try
        {
            files.Append(buffer.WrittenSpan);
            Fault = null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A full disk must not stop the site, and a log has nowhere else to complain.
            Fault = error.Message;
            Interlocked.Add(ref _dropped, lines);
        }
    }
}
