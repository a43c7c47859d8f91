using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Integration.Data;

/// <summary>Followers of the change log lose nothing and hold nobody up.</summary>
public sealed class FollowerTests
{
    private const string Kind = "Test";

    [Fact]
    public async Task A_change_is_followed_once_and_after_a_restart_the_next_one_from_the_cursor()
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        var durable = new Durable();
        var (first, second, third) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await using (var site = await StartAsync(place, durable))
        {
            await site.Settled();
            Assert.Equal(1, durable.Rebuilds);
            await ChangeAsync(site, first);
            await ChangeAsync(site, second);
            await site.Settled();
            Assert.Equal([first, second], durable.Followed);
        }

        // While nobody follows, a change comes from another process.
        await using (var deaf = await StartAsync(place))
        {
            await ChangeAsync(deaf, third);
        }

        await using (var site = await StartAsync(place, durable))
        {
            await site.Settled();
            Assert.Equal([first, second, third], durable.Followed);
            Assert.Equal(1, durable.Rebuilds);
        }
    }

    [Fact]
    public async Task A_new_epoch_of_the_database_makes_a_follower_start_anew()
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        var durable = new Durable();
        await using (var site = await StartAsync(place, durable))
        {
            await site.Settled();
        }

        await using var again = await StartAsync(place, durable);
        await again.Settled();
        Assert.Equal(1, durable.Rebuilds);
        var renewed = Guid.NewGuid();
        await again.Read(db => db.Set<DatabaseEpoch>().ExecuteUpdateAsync(s => s.SetProperty(e => e.Epoch, renewed)));
        await ChangeAsync(again, Guid.NewGuid());

        await Eventually.TrueAsync(() => durable.Rebuilds == 2 && durable.Cursor?.Epoch == renewed, "the follower rebuilds for the new epoch");
    }

    [Fact]
    public async Task A_failing_follower_stops_no_other_and_goes_on_when_it_can()
    {
        await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.Sqlite)).CopyAsync();
        var (good, bad) = (new Durable(), new Durable("bad") { Broken = true });
        await using var site = await StartAsync(place, good, bad);
        var change = Guid.NewGuid();
        await Eventually.TrueAsync(() => good.Rebuilds == 1, "the good follower stands ready");
        await ChangeAsync(site, change);

        await Eventually.TrueAsync(() => good.Followed.Contains(change), "the good follower follows");
        var positions = site.Services.GetRequiredService<FollowerPositions>();
        await Eventually.TrueAsync(() => positions.All.TryGetValue("bad", out var p) && p.Error == "broken", "the failure is shown");
        Assert.Empty(bad.Followed);

        bad.Broken = false;
        await Eventually.TrueAsync(() => bad.Rebuilds == 1 && positions.All["bad"].Error is null, "the bad follower recovers by itself");
    }

    private static Task<TestSite> StartAsync(SitePlace place, params IChangeFollower[] followers) => TestSite.StartAsync(new SiteSetup
    {
        Place = place,
        Configure = builder => Array.ForEach(followers, f => builder.Services.AddSingleton(f)),
    });

    private static Task ChangeAsync(TestSite site, Guid record) => site.AsSystem(s => s.GetRequiredService<IUnitOfWork>().RunAsync(_ =>
    {
        s.GetRequiredService<IChangeLog>().Append(Kind, record);
        return Task.FromResult(true);
    }, default));

    /// <summary>A follower whose cursor outlives the process.</summary>
    private sealed class Durable(string name = "durable") : IChangeFollower
    {
        private readonly ConcurrentQueue<Guid> _followed = new();

        public string Name => name;

        internal ChangeCursor? Cursor { get; private set; }

        internal int Rebuilds { get; private set; }

        internal bool Broken { get; set; }

        internal IReadOnlyCollection<Guid> Followed => _followed;

        public ValueTask<ChangeCursor?> LoadAsync(CancellationToken cancellationToken) => Broken ? throw new InvalidOperationException("broken") : new(Cursor);

        public Task RebuildAsync(ChangeCursor cursor, CancellationToken cancellationToken)
        {
            (Cursor, Rebuilds) = (cursor, Rebuilds + 1);
            return Task.CompletedTask;
        }

        public Task FollowAsync(IReadOnlyList<Change> changes, ChangeCursor cursor, CancellationToken cancellationToken)
        {
            foreach (var change in changes.Where(c => c.Kind == Kind))
            {
                _followed.Enqueue(change.RecordId);
            }

            Cursor = cursor;
            return Task.CompletedTask;
        }
    }
}
