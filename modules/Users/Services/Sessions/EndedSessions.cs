using System.Collections.Concurrent;

namespace PanjinPropertyCms.Users.Services.Sessions;

/// <summary>Sessions that this node has ended, so that here they end at once; other nodes see it in the database within a minute.</summary>
internal sealed class EndedSessions(TimeProvider time)
{
    /// <summary>Longer than any cookie lives.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(9);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _ended = new();

    internal bool Contains(Guid sessionId) => _ended.ContainsKey(sessionId);

    internal void Add(IEnumerable<Guid> sessionIds)
    {
        var now = time.GetUtcNow();
        foreach (var (old, since) in _ended)
        {
            if (now - since > Memory)
            {
                _ended.TryRemove(old, out _);
            }
        }

        foreach (var id in sessionIds)
        {
            _ended[id] = now;
        }
    }
}
