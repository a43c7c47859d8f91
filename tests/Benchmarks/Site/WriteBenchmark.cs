using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Outbox;
using PanjinPropertyCms.Web;
using PanjinPropertyCms.Web.Cli;

namespace PanjinPropertyCms.Benchmarks.Site;

/// <summary>The shape of a filing without its module: seven rows of four tables in one unit of work, on SQLite with FULL, by 32 writers.</summary>
internal static class WriteBenchmark
{
    private const int Writers = 32;

    internal static async Task<int> RunAsync(SiteOptions options)
    {
        var result = await MeasureAsync(options.Writing);
        Console.WriteLine($"{result.PerSecond:N0} units/s, p50 {result.Percentile(.5):F0} ms, p99 {result.Percentile(.99):F0} ms");
        return 0;
    }

    internal static async Task<LoadResult> MeasureAsync(TimeSpan time)
    {
        Console.WriteLine("writes …");
        var folder = new DataFolder(Directory.CreateTempSubdirectory("panjin-writes-").FullName);
        try
        {
            await using var app = SiteHost.Build([], folder, serving: false, b => b.Logging.ClearProviders());
            await SitePreparation.PrepareAsync(app.Services, sample: false, CancellationToken.None);
            await LoadAsync(app.Services, TimeSpan.FromSeconds(2));
            return await LoadAsync(app.Services, time);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private static async Task<LoadResult> LoadAsync(IServiceProvider services, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (watch.Elapsed < time)
            {
                var started = Stopwatch.GetTimestamp();
                await FileAsync(services);
                mine.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return mine;
        })));
        List<double> all = [.. times.SelectMany(t => t).Order()];
        return new LoadResult(all.Count, 0, 0, watch.Elapsed, all);
    }

    private static async Task FileAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var audit = scope.ServiceProvider.GetRequiredService<IAuditLog>();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        var changes = scope.ServiceProvider.GetRequiredService<IChangeLog>();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(_ =>
        {
            var id = Guid.CreateVersion7();
            for (var row = 0; row < 4; row++)
            {
                db.Add(new LongTask { Id = Guid.CreateVersion7(), Kind = "bench", Arguments = new string('例', 120), RequestedBy = "bench", CreatedUtc = DateTime.UtcNow, State = LongTaskState.Succeeded });
            }

            audit.Write("bench.file", "Bench", id.ToString(), "七行一件");
            outbox.Add("bench", new { id, text = "收到一件" });
            changes.Append("Bench", id);
            return Task.FromResult(0);
        }, CancellationToken.None);
    }
}
