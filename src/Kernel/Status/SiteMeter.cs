using System.Diagnostics.Metrics;

namespace PanjinPropertyCms.Kernel.Status;

/// <summary>The site's own counts. They cost an addition where nobody measures; the status page reads the sums, and telemetry the meter.</summary>
public static class SiteMeter
{
    public const string Name = "PanjinPropertyCms";

    internal static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Units = Meter.CreateHistogram<double>("panjin.unit_of_work.duration", "ms", "Time from asking for the writer to the commit");
    private static readonly Counter<long> Failed = Meter.CreateCounter<long>("panjin.jobs.failed", description: "Runs of scheduled jobs that failed");

    private static long _hits;
    private static long _misses;
    private static long _jobsFailed;

    static SiteMeter()
    {
        Meter.CreateObservableCounter("panjin.page_cache.hits", () => CacheHits, description: "Public pages answered from memory");
        Meter.CreateObservableCounter("panjin.page_cache.misses", () => CacheMisses, description: "Public pages that were rendered");
    }

    public static long CacheHits => Volatile.Read(ref _hits);

    public static long CacheMisses => Volatile.Read(ref _misses);

    public static long JobsFailed => Volatile.Read(ref _jobsFailed);

    public static void CacheHit() => Interlocked.Increment(ref _hits);

    public static void CacheMiss() => Interlocked.Increment(ref _misses);

    internal static bool MeasuresUnits => Units.Enabled;

    internal static void UnitTook(TimeSpan time) => Units.Record(time.TotalMilliseconds);

    internal static void JobFailed(string job)
    {
        Interlocked.Increment(ref _jobsFailed);
        Failed.Add(1, new KeyValuePair<string, object?>("job", job));
    }
}
