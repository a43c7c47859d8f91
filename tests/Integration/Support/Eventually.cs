using System.Diagnostics;

namespace PanjinPropertyCms.Integration.Support;

/// <summary>Waits for what must come, and says what was missing when it does not. Nothing here sleeps for a fixed time.</summary>
public static class Eventually
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(15);

    /// <summary>Generous: two busy cores; a passing test never waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task TrueAsync(Func<bool> condition, string what, TimeSpan? patience = null) =>
        TrueAsync(() => Task.FromResult(condition()), what, patience);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? patience = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > (patience ?? Patience))
            {
                Assert.Fail($"Did not come within {(patience ?? Patience).TotalSeconds} s: {what}");
            }

            await Task.Delay(Look);
        }
    }
}
