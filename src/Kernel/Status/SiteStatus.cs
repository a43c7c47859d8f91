using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Status;

/// <summary>How the site is, as of now and of this node.</summary>
public sealed record SiteStatus
{
    public required DateTime AtUtc { get; init; }

    public required string Version { get; init; }

    public required DateTime StartedUtc { get; init; }

    public required IReadOnlyList<FollowerStatus> Followers { get; init; }

    public required OutboxStatus Outbox { get; init; }

    public required IReadOnlyList<JobStatus> Jobs { get; init; }

    /// <summary>The latest.</summary>
    public required IReadOnlyList<LongTask> Tasks { get; init; }

    /// <summary>Database, disk, memory, cache, and what modules add.</summary>
    public required IReadOnlyList<StatusGroup> Groups { get; init; }

    public required IReadOnlyList<SlowRoute> Slow { get; init; }

    /// <summary>What is wrong, the gravest first; empty is 一切正常.</summary>
    public required IReadOnlyList<StatusProblem> Problems { get; init; }
}

/// <param name="Behind">Changes not yet followed.</param>
/// <param name="Waiting">How long the oldest of them has been waiting.</param>
/// <param name="Error">Null when nothing failed since.</param>
public sealed record FollowerStatus(string Name, long Behind, TimeSpan Waiting, string? Error);

public sealed record OutboxStatus(int Waiting, int Failed, IReadOnlyList<FailedMessage> Latest);

public sealed record FailedMessage(Guid Id, string Kind, int Attempts, DateTime CreatedUtc, DateTime DueUtc, string Error);

public sealed record JobStatus(string Name, string Cron, DateTime? LastRunUtc, string? LastError);

public sealed record StatusGroup(string Name, IReadOnlyList<StatusLine> Lines);

/// <param name="What">One sentence.</param>
/// <param name="ToDo">What to do about it.</param>
/// <param name="Grave">Readers notice it.</param>
public sealed record StatusProblem(string What, string ToDo, bool Grave);
