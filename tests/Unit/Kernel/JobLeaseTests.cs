using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>Of several nodes one runs a job.</summary>
public sealed class JobLeaseTests
{
    [Fact]
    public async Task A_job_whose_lease_another_node_holds_does_not_run_until_the_lease_is_over()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
        await using var site = await StartAsync(time);
        await site.AsSystem(async s =>
        {
            var db = s.GetRequiredService<CmsDbContext>();
            db.Add(new JobLease { Name = "counting", Node = "another:1", UntilUtc = time.GetUtcNow().UtcDateTime.AddMinutes(10) });
            return await db.SaveChangesAsync();
        });

        await RunAsync(site);
        Assert.Equal(0, Counter(site).Runs);

        time.Advance(TimeSpan.FromMinutes(11));
        await RunAsync(site);
        await RunAsync(site);
        Assert.Equal(2, Counter(site).Runs);
        Assert.NotEqual("another:1", await site.Read(db => db.Set<JobLease>().Select(l => l.Node).SingleAsync()));
    }

    [Fact]
    public async Task A_failure_is_kept_for_the_console_and_the_next_run_comes_all_the_same()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
        await using var site = await StartAsync(time);
        Counter(site).Fails = true;
        await RunAsync(site);
        Assert.Equal("no luck", await site.Read(db => db.Set<JobLease>().Select(l => l.LastError).SingleAsync()));

        Counter(site).Fails = false;
        await RunAsync(site);
        Assert.Equal(2, Counter(site).Runs);
        Assert.Null(await site.Read(db => db.Set<JobLease>().Select(l => l.LastError).SingleAsync()));
    }

    private static Task<KernelSite> StartAsync(TimeProvider time) => KernelSite.StartAsync(time, s => s.AddSingleton<Count>().AddScheduledJob<CountingJob>());

    private static Count Counter(KernelSite site) => site.Services.GetRequiredService<Count>();

    private static Task RunAsync(KernelSite site) => site.Services.GetRequiredService<JobRunner>().RunAsync(typeof(CountingJob), default);

    private sealed class Count
    {
        internal int Runs { get; set; }

        internal bool Fails { get; set; }
    }

    private sealed class CountingJob(Count count) : IScheduledJob
    {
        public string Name => "counting";

        public string Cron => "0 0 0 1 1 ?";

        public Task RunAsync(CancellationToken cancellationToken)
        {
            count.Runs++;
            return count.Fails ? throw new InvalidOperationException("no luck") : Task.CompletedTask;
        }
    }
}
