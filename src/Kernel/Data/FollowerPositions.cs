using System.Collections.Concurrent;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>Where each follower of this node stands, for the status page and for waiting.</summary>
public sealed class FollowerPositions
{
    private readonly ConcurrentDictionary<string, FollowerPosition> _all = new();

    public IReadOnlyDictionary<string, FollowerPosition> All => _all;

    internal void Set(string name, long position) => _all[name] = new(position, null);

    internal void SetError(string name, string error) => _all.AddOrUpdate(name, _ => new(0, error), (_, p) => p with { Error = error });
}

/// <param name="Position">The last change-log id that was followed.</param>
/// <param name="Error">The last failure since then, or null.</param>
public sealed record FollowerPosition(long Position, string? Error);
