namespace PanjinPropertyCms.Kernel.Status;

/// <summary>The slow requests of the last hour by route, in memory. Of the address only the route's template is kept: no query and no names.</summary>
public sealed class SlowRequests(TimeProvider time)
{
    /// <summary>What takes longer is noticed.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private const int Most = 1024;

    private readonly Lock _gate = new();
    private readonly Queue<SlowRequest> _ring = new();

    public void Add(string method, string route, TimeSpan took)
    {
        var now = time.GetUtcNow().UtcDateTime;
        lock (_gate)
        {
            _ring.Enqueue(new SlowRequest(method, route, took, now));
            while (_ring.Count > Most || _ring.Peek().AtUtc < now - Kept)
            {
                _ring.Dequeue();
            }
        }
    }

    /// <summary>The routes whose slowest request was slowest.</summary>
    public IReadOnlyList<SlowRoute> Top(int count)
    {
        var since = time.GetUtcNow().UtcDateTime - Kept;
        lock (_gate)
        {
            return [.. _ring.Where(r => r.AtUtc >= since).GroupBy(r => (r.Method, r.Route))
                .Select(g => new SlowRoute(g.Key.Method, g.Key.Route, g.Count(), g.Max(r => r.Took), g.Max(r => r.AtUtc)))
                .OrderByDescending(r => r.Longest).Take(count)];
        }
    }

    private sealed record SlowRequest(string Method, string Route, TimeSpan Took, DateTime AtUtc);
}

/// <param name="Route">The template, for example <c>regulations/{slug}</c>.</param>
/// <param name="Count">Slow ones only.</param>
public sealed record SlowRoute(string Method, string Route, int Count, TimeSpan Longest, DateTime LastUtc);
