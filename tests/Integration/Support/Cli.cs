using System.Diagnostics;
using System.Text;

namespace PanjinPropertyCms.Integration.Support;

/// <summary>The program as operators start it: a process of its own.</summary>
internal sealed class Cli : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "PanjinPropertyCms.Web.dll");
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private Cli(Process process)
    {
        _process = process;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Both streams, as they came.</summary>
    internal string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    internal bool Runs => !_process.HasExited;

    internal static Cli Start(params string[] args) => StartWith("Production", "", args);

    internal static Cli StartWith(string environment, string input, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } p && Path.GetFileNameWithoutExtension(p) == "dotnet" ? p : "dotnet", [Program, .. args])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment.Remove("PANJIN_DATA");
        var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return new Cli(process);
    }

    /// <summary>Runs it to its end.</summary>
    internal static async Task<(int Exit, string Output)> RunAsync(params string[] args)
    {
        using var cli = Start(args);
        return await cli.EndAsync();
    }

    internal async Task<(int Exit, string Output)> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, Output);
    }

    /// <summary>As when the power fails.</summary>
    internal void Kill() => _process.Kill();

    /// <summary>Waits for a serving site's address.</summary>
    internal async Task<Uri> ServesAsync()
    {
        await Eventually.TrueAsync(() => Output.Contains("已启动：http", StringComparison.Ordinal) || !Runs, $"the site starts: {Output}", TimeSpan.FromSeconds(60));
        Assert.True(Runs, Output);
        return new Uri(Output[(Output.IndexOf("已启动：", StringComparison.Ordinal) + 4)..].Split(['\n', ' '])[0].Trim());
    }

    public void Dispose()
    {
        if (Runs)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            lock (_output)
            {
                _output.AppendLine(text);
            }
        }
    }
}
