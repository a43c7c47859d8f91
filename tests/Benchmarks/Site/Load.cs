using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Benchmarks.Site;

/// <param name="Requests">Answered with 200.</param>
/// <param name="Failed">Answered otherwise, or not at all.</param>
/// <param name="CpuMicroseconds">Of the server, for all of them.</param>
internal sealed record LoadResult(long Requests, long Failed, double CpuMicroseconds, TimeSpan Time, IReadOnlyList<double> Milliseconds)
{
    internal double CpuPerRequest => CpuMicroseconds / Math.Max(1, Requests);

    internal double PerSecond => Requests / Time.TotalSeconds;

    internal double Percentile(double share) => Milliseconds.Count == 0 ? double.NaN : Milliseconds[Math.Min(Milliseconds.Count - 1, (int)(Milliseconds.Count * share))];
}

/// <summary>Two ways to ask: wrk for one address again and again, and a loop of our own where each address is asked for once.</summary>
internal static partial class Load
{
    internal const int Connections = 16;

    /// <summary>Loads one address. Without wrk the loop takes its place: the CPU of the server is what counts, not who asks.</summary>
    internal static async Task<LoadResult> SameAsync(ChildProcess server, string address, TimeSpan time, string encoding)
    {
        if (!File.Exists("/usr/bin/wrk"))
        {
            return await ListAsync(server, Enumerable.Repeat(address, int.MaxValue), Connections, encoding, time);
        }

        var before = server.CpuMicroseconds;
        var output = await WrkAsync("-t1", $"-c{Connections}", $"-d{(int)time.TotalSeconds}s", "--latency", "-H", $"Accept-Encoding: {encoding}", address);
        var cpu = server.CpuMicroseconds - before;
        var failed = Failed().Match(output) is { Success: true } bad ? long.Parse(bad.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        return new LoadResult(long.Parse(Total().Match(output).Groups[1].Value, CultureInfo.InvariantCulture) - failed, failed, cpu, time, []);
    }

    /// <summary>Asks for each address in turn with so many callers at a time, until the list or the time ends.</summary>
    internal static async Task<LoadResult> ListAsync(ChildProcess server, IEnumerable<string> addresses, int callers, string encoding, TimeSpan longest)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseCookies = false, AllowAutoRedirect = false });
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", encoding);
        var times = new ConcurrentBag<double>();
        long failed = 0;
        var before = server.CpuMicroseconds;
        var watch = Stopwatch.StartNew();
        using var turn = addresses.GetEnumerator();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < longest && Next() is { } address)
            {
                var started = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(address);
                await answer.Content.CopyToAsync(Stream.Null);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
                else
                {
                    Interlocked.Increment(ref failed);
                }
            }
        })));
        return new LoadResult(times.Count, failed, server.CpuMicroseconds - before, watch.Elapsed, [.. times.Order()]);

        string? Next()
        {
            lock (turn)
            {
                return turn.MoveNext() ? turn.Current : null;
            }
        }
    }

    private static async Task<string> WrkAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/wrk", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Total();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Failed();
}
