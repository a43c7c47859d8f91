namespace PanjinPropertyCms.Search.Querying;

/// <summary>The time that one search may take. Past it, the search stops where it is and answers with what it has.</summary>
internal sealed class SearchClock(TimeProvider time, TimeSpan limit, CancellationToken cancellationToken)
{
    private const int CheckEvery = 256;
    private readonly long _start = time.GetTimestamp();
    private int _steps;

    internal bool Expired { get; private set; }

    internal double ElapsedMs => time.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>Called for every member looked at; reads the clock at few of them. True: stop.</summary>
    internal bool Tick()
    {
        if (!Expired && ++_steps % CheckEvery == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Expired = time.GetElapsedTime(_start) > limit;
        }

        return Expired;
    }
}
