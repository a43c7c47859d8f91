using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>Work that takes long and shows progress: an import, a rebuild. The command line leaves such a row for a serving site and watches it.</summary>
public sealed class LongTask : IEntityTypeConfiguration<LongTask>
{
    public Guid Id { get; init; }

    /// <summary>Which <see cref="ILongTaskRunner"/> carries it out.</summary>
    public string Kind { get; init; } = "";

    /// <summary>JSON, as its runner reads it.</summary>
    public string Arguments { get; init; } = "{}";

    public LongTaskState State { get; set; }

    public long Done { get; set; }

    /// <summary>0 while unknown.</summary>
    public long Total { get; set; }

    /// <summary>Items that could not be done, such as bad lines of an import; the message names them.</summary>
    public long Bad { get; set; }

    /// <summary>The node that works on it, or worked on it last.</summary>
    public string? Node { get; set; }

    /// <summary>When that node was last heard of. A running task whose node falls silent is taken over.</summary>
    public DateTime? AliveUtc { get; set; }

    /// <summary>The report, or the failure.</summary>
    public string? Message { get; set; }

    public string RequestedBy { get; init; } = "";

    public DateTime CreatedUtc { get; init; }

    public DateTime? StartedUtc { get; set; }

    public DateTime? EndedUtc { get; set; }

    public void Configure(EntityTypeBuilder<LongTask> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.State).IsConcurrencyToken();
        builder.Property(t => t.Bad).HasDefaultValue(0L);
        builder.HasIndex(t => t.State);
    }
}

/// <summary>Where a long task stands.</summary>
public enum LongTaskState
{
    Waiting,
    Running,
    Succeeded,
    Failed,
}

/// <summary>Carries out one kind of long task. It may be interrupted at any moment and started again.</summary>
public interface ILongTaskRunner
{
    string Kind { get; }

    /// <summary>Does the work and answers with the report.</summary>
    Task<string> RunAsync(string arguments, IProgress<LongTaskProgress> progress, CancellationToken cancellationToken);
}

/// <param name="Done">What is finished, in the runner's own unit.</param>
/// <param name="Total">Of how much; 0 while unknown.</param>
public readonly record struct LongTaskProgress(long Done, long Total)
{
    /// <summary>Items that could not be done so far. The command line ends with 3 when there are any.</summary>
    public long Bad { get; init; }
}
