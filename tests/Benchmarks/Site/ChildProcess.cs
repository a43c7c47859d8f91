using System.Diagnostics;
using System.Globalization;

namespace PanjinPropertyCms.Benchmarks.Site;

/// <summary>A process that this run started, and what Linux knows of it. It is stopped with the run, whatever happens.</summary>
internal sealed class ChildProcess : IDisposable
{
    /// <summary>What /proc counts CPU time in.</summary>
    private const double TicksPerSecond = 100;

    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    /// <summary>User and system time so far, in microseconds.</summary>
    internal double CpuMicroseconds
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            // The name in brackets may hold spaces; utime and stime are the 12th and 13th fields after it.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond * 1e6;
        }
    }

    /// <summary>Resident memory in MiB.</summary>
    internal double ResidentMiB => Status("VmRSS");

    internal double PeakMiB => Status("VmHWM");

    internal static ChildProcess Start(string fileName, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(fileName, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } text) Console.Error.WriteLine($"  | {text}"); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChildProcess(process);
    }

    internal async Task<int> WaitAsync(TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        await _process.WaitForExitAsync(stop.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            // The gentle way first, as an operator's service manager does it.
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(20)))
            {
                _process.Kill();
            }
        }

        _process.Dispose();
    }

    private double Status(string name) =>
        double.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
}
