namespace PanjinPropertyCms.Search.Indexing;

/// <summary>What an operator may tune.</summary>
internal sealed record SearchIndexOptions
{
    /// <summary>
    /// The longest that followed changes stay uncommitted. Default 5 s. They are found at once; a crash only means that
    /// they are followed again.
    /// </summary>
    internal TimeSpan CommitEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Memory for documents not yet in a segment, in MiB. Default 16 while following, each process has one.</summary>
    internal double FollowBufferMiB { get; init; } = 16;

    /// <summary>The same during a rebuild. Default 32.</summary>
    internal double RebuildBufferMiB { get; init; } = 32;

    /// <summary>Threads that analyse during a rebuild, 1 to 8. Default: 2, or 1 on a machine with one core.</summary>
    internal int RebuildThreads { get; init; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>Whether every checksum is verified at opening (some 60 ms per 100 MB). Default true.</summary>
    internal bool VerifyAtOpen { get; init; } = true;

    /// <summary>The kinds of documents that the index is made for. One that was made for others is built anew: it lacks a module that was added since.</summary>
    internal string Kinds { get; init; } = "";
}
