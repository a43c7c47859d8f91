namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>Work that is due at times. One node runs it; a failure is kept for the console and the next time comes all the same.</summary>
public interface IScheduledJob
{
    /// <summary>Unique; the name of its lease and what the console shows, in Chinese.</summary>
    string Name { get; }

    /// <summary>A Quartz expression in the city's time, seconds first.</summary>
    string Cron { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
