using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Unit.Kernel;

namespace PanjinPropertyCms.Unit.Operations;

/// <summary>A long task is carried out by one node at a time, and by another when that one falls silent.</summary>
public sealed class LongTaskLeaseTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_task_of_a_node_that_lives_is_left_and_of_a_silent_one_taken_over()
    {
        var time = new FakeTimeProvider(Start);
        await using var site = await KernelSite.StartAsync(time);
        var id = await AddAsync(site, LongTaskState.Running, "another:1", Start.UtcDateTime);
        Assert.Null(await TakeAsync(site, atStart: false));

        time.Advance(LongTaskLease.Silence + TimeSpan.FromSeconds(1));
        Assert.Equal(id, (await TakeAsync(site, atStart: false))?.Id);
        var row = await site.Read(db => db.Set<LongTask>().SingleAsync());
        Assert.NotEqual("another:1", row.Node);
        Assert.Equal(time.GetUtcNow().UtcDateTime, row.AliveUtc);
        Assert.Null(await TakeAsync(site, atStart: false));
    }

    [Fact]
    public async Task A_node_that_lost_its_task_hears_it_and_changes_nothing_more()
    {
        var time = new FakeTimeProvider(Start);
        await using var site = await KernelSite.StartAsync(time);
        var id = await AddAsync(site, LongTaskState.Waiting, null, null);
        await TakeAsync(site, atStart: false);
        Assert.True(await LeaseAsync(site, l => l.BeatAsync(id, new(3, 10) { Bad = 2 }, default)));
        var row = await site.Read(db => db.Set<LongTask>().SingleAsync());
        Assert.Equal((3, 10, 2), (row.Done, row.Total, row.Bad));

        await site.AsSystem(s => s.GetRequiredService<CmsDbContext>().Set<LongTask>().ExecuteUpdateAsync(u => u.SetProperty(t => t.Node, "another:1")));
        Assert.False(await LeaseAsync(site, l => l.BeatAsync(id, new(9, 10), default)));
        await LeaseAsync(site, async l =>
        {
            await l.EndAsync(id, LongTaskState.Succeeded, "mine", default);
            return true;
        });
        Assert.Equal(LongTaskState.Running, await site.Read(db => db.Set<LongTask>().Select(t => t.State).SingleAsync()));
    }

    [Fact]
    public async Task After_a_restart_the_only_node_resumes_at_once_and_a_released_task_waits_again()
    {
        var time = new FakeTimeProvider(Start);
        await using var site = await KernelSite.StartAsync(time);
        var id = await AddAsync(site, LongTaskState.Running, "single", Start.UtcDateTime);
        Assert.Equal(id, (await TakeAsync(site, atStart: true))?.Id);
        await LeaseAsync(site, async l =>
        {
            await l.ReleaseAsync(id, default);
            return true;
        });
        Assert.Equal(LongTaskState.Waiting, await site.Read(db => db.Set<LongTask>().Select(t => t.State).SingleAsync()));
        Assert.Equal(id, (await TakeAsync(site, atStart: false))?.Id);
    }

    private static Task<LongTask?> TakeAsync(KernelSite site, bool atStart) => LeaseAsync(site, l => l.TakeAsync(atStart, default));

    private static Task<T> LeaseAsync<T>(KernelSite site, Func<LongTaskLease, Task<T>> act) => site.AsSystem(s => act(s.GetRequiredService<LongTaskLease>()));

    private static Task<Guid> AddAsync(KernelSite site, LongTaskState state, string? node, DateTime? alive) => site.AsSystem(async s =>
    {
        var db = s.GetRequiredService<CmsDbContext>();
        var task = db.Add(new LongTask { Id = Guid.CreateVersion7(Start), Kind = "k", State = state, Node = node, AliveUtc = alive, CreatedUtc = Start.UtcDateTime }).Entity;
        await db.SaveChangesAsync();
        return task.Id;
    });
}
