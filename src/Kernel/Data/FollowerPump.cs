using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Hosting;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>Leads every follower along the change log, each on its own: a slow or failing one does not hold up the others.</summary>
internal sealed class FollowerPump(
    IEnumerable<IChangeFollower> followers, IServiceScopeFactory scopes, ChangeSignal signal, FollowerPositions positions, IHostApplicationLifetime lifetime,
    IOptions<DatabaseOptions> options, TimeProvider time, ILogger<FollowerPump> log) : BackgroundService
{
    private const int BatchSize = 500;

    /// <summary>How long a commit of another node stays unnoticed. SQLite has one node, whose commits raise the signal; the long pause is for whatever else may touch the file.</summary>
    private readonly TimeSpan _otherNodes = options.Value.Provider == DatabaseProvider.Sqlite ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterError = TimeSpan.FromSeconds(5);

    /// <summary>How long the others wait for the memory followers; one that fails must not hold up the index for ever.</summary>
    private static readonly TimeSpan MemoryPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MemoryLook = TimeSpan.FromMilliseconds(5);

    private readonly List<string> _memory = [.. followers.OfType<MemoryFollower>().Select(f => f.Name)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await lifetime.WaitForStartAsync(stoppingToken))
        {
            await Task.WhenAll(followers.Select(f => Task.Run(() => LeadAsync(f, stoppingToken), CancellationToken.None)));
        }
    }

    private async Task LeadAsync(IChangeFollower follower, CancellationToken stopping)
    {
        ChangeCursor? cursor = null;
        var loaded = false;
        while (!stopping.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                cursor = loaded ? cursor : await follower.LoadAsync(stopping);
                loaded = true;
                cursor = await AdvanceAsync(follower, cursor, stopping);
                positions.Set(follower.Name, cursor.Value.Position);
                await Task.WhenAny(next, Task.Delay(_otherNodes, time, stopping));
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                log.LogError(error, "Follower {Follower} failed and will try again", follower.Name);
                positions.SetError(follower.Name, error.Message);
                loaded = false;
                await Task.WhenAny(Task.Delay(AfterError, time, stopping));
            }
        }
    }

    private async Task<ChangeCursor> AdvanceAsync(IChangeFollower follower, ChangeCursor? cursor, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var epoch = await DatabaseEpoch.ReadAsync(db, stopping);
        if (cursor is not { } at || at.Epoch != epoch)
        {
            at = new(epoch, await db.Set<ChangeEntry>().MaxAsync(c => (long?)c.Id, stopping) ?? 0);
            await follower.RebuildAsync(at, stopping);
        }

        while (true)
        {
            var changes = await db.Set<ChangeEntry>().AsNoTracking().Where(c => c.Id > at.Position).OrderBy(c => c.Id).Take(BatchSize)
                .Select(c => new Change(c.Id, c.Kind, c.RecordId)).ToListAsync(stopping);
            if (changes.Count == 0)
            {
                return at;
            }

            at = at with { Position = changes[^1].Id };
            if (follower is not MemoryFollower)
            {
                await AfterMemoryAsync(at.Position, stopping);
            }

            await follower.FollowAsync(changes, at, stopping);
            positions.Set(follower.Name, at.Position);
        }
    }

    /// <summary>
    /// Pages and the index are made from what memory followers hold: switches, settings, names of laws. Those go first; otherwise a page
    /// or an index made in between would keep the old state as the new one, until the next change.
    /// </summary>
    private async Task AfterMemoryAsync(long position, CancellationToken stopping)
    {
        var started = Stopwatch.GetTimestamp();
        while (!_memory.TrueForAll(m => positions.All.TryGetValue(m, out var p) && p.Position >= position) && Stopwatch.GetElapsedTime(started) < MemoryPatience)
        {
            await Task.Delay(MemoryLook, stopping);
        }
    }
}
