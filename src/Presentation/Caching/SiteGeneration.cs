using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Presentation.Caching;

/// <summary>The generation of the public pages: the last change that this node has followed. It takes one step a second at most, so that an import does not empty the cache with every row.</summary>
public sealed class SiteGeneration(TimeProvider time) : IChangeFollower
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private long _generation;
    private long _last;

    public string Name => "页面缓存";

    public long Current => Volatile.Read(ref _generation);

    public ValueTask<ChangeCursor?> LoadAsync(CancellationToken cancellationToken) => new((ChangeCursor?)null);

    public Task RebuildAsync(ChangeCursor cursor, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _generation, cursor.Position);
        return Task.CompletedTask;
    }

    /// <summary>The first change after a quiet second shows at once; those after it wait for the second to be over.</summary>
    public async Task FollowAsync(IReadOnlyList<Change> changes, ChangeCursor cursor, CancellationToken cancellationToken)
    {
        var rest = Step - time.GetElapsedTime(_last);
        if (_last != 0 && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancellationToken);
        }

        _last = time.GetTimestamp();
        Volatile.Write(ref _generation, cursor.Position);
    }
}
