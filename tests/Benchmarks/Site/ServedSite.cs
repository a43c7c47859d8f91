using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PanjinPropertyCms.Benchmarks.Site;

/// <summary>The Release build of the site as a process of its own, on 127.0.0.1 only.</summary>
internal sealed class ServedSite : IDisposable
{
    private const string Program = "PanjinPropertyCms.Web.dll";

    private readonly ChildProcess _process;

    private ServedSite(ChildProcess process, string url, TimeSpan start) => (_process, Url, StartTime, Client) = (process, url, start, new HttpClient { BaseAddress = new Uri(url) });

    internal ChildProcess Process => _process;

    internal string Url { get; }

    /// <summary>From the start of the process to the first 200.</summary>
    internal TimeSpan StartTime { get; }

    internal HttpClient Client { get; }

    internal static async Task<ServedSite> StartAsync(string folder, string data)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var watch = Stopwatch.StartNew();
        var process = ChildProcess.Start("dotnet", [Path.Combine(folder, Program), "serve", "--data", data, "--urls", url],
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production" });
        try
        {
            await FirstAnswerAsync(url);
        }
        catch
        {
            process.Dispose();
            throw;
        }

        return new ServedSite(process, url, watch.Elapsed);
    }

    /// <summary>Another verb of the program, over the same data.</summary>
    internal static async Task RunAsync(string folder, TimeSpan patience, params string[] arguments)
    {
        using var process = ChildProcess.Start("dotnet", [Path.Combine(folder, Program), .. arguments]);
        if (await process.WaitAsync(patience) is not 0 and var code)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {code}.");
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal static async Task FirstAnswerAsync(string url)
    {
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(url, patience.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(10, patience.Token);
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Dispose();
    }
}
