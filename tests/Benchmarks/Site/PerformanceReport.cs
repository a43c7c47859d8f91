using System.Globalization;
using System.Text;

namespace PanjinPropertyCms.Benchmarks.Site;

/// <summary>Collects what was measured and writes it beside the budgets, between two marks of docs/performance.md; what people wrote around them stays.</summary>
internal sealed class PerformanceReport(SiteOptions options, string command, int laws)
{
    private const string Begin = "<!-- measured: begin -->";
    private const string End = "<!-- measured: end -->";

    private readonly List<(string What, string Budget, string Measured, bool? Holds)> _rows = [];
    private readonly StringBuilder _details = new();
    private readonly string _loadBefore = Load1();
    private double _bare;

    internal void Import(TimeSpan imported, TimeSpan searchable, LoadResult readers, double peak)
    {
        Row($"import and index of {laws:N0} laws, the site answering", "<= 60 s", $"{searchable.TotalSeconds:F1} s (command back after {imported.TotalSeconds:F1} s)", searchable.TotalSeconds <= 60 && readers.Failed == 0);
        Detail($"Readers during the import: {readers.Requests} pages, {readers.Failed} failed, p50 {readers.Percentile(.5):F1} ms, p95 {readers.Percentile(.95):F1} ms, longest {readers.Percentile(1):F0} ms. Peak memory of that process {peak:F0} MiB.");
    }

    internal void ColdStart(IReadOnlyList<TimeSpan> times, double resident)
    {
        var median = times.Order().ElementAt(times.Count / 2).TotalSeconds;
        Row("cold start of a set-up site to the first 200", "<= 2.0 s", $"{median:F2} s (median of {times.Count}: {string.Join(", ", times.Select(t => t.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture)))})", median <= 2);
        Detail($"Resident memory at the first answer: {resident:F0} MiB.");
    }

    internal void Cached(int bytes, IReadOnlyList<LoadResult> bare, IReadOnlyList<LoadResult> cached)
    {
        _bare = bare.Sum(r => r.CpuMicroseconds) / bare.Sum(r => r.Requests);
        var page = cached.Sum(r => r.CpuMicroseconds) / cached.Sum(r => r.Requests);
        Row("cached public page, CPU per request, against bare", "<= 1.2x", $"{page / _bare:F2}x ({page:F1} µs against {_bare:F1} µs)", page / _bare <= 1.2);
        Detail($"Bare and cached page of {bytes:N0} bytes (br), in turns, `wrk -t1 -c16`: bare {Rates(bare)} requests/s, cached {Rates(cached)} requests/s, {cached.Sum(r => r.Failed)} failed.");
    }

    internal void FirstRender(LoadResult result)
    {
        Row("first render of a content page (laws of the middle half by length)", "<= 12x", $"{result.CpuPerRequest / _bare:F1}x ({result.CpuPerRequest:F0} µs)", result.CpuPerRequest / _bare <= 12);
        Detail($"First renders: {result.Requests:N0} pages never asked for before, {result.Failed} failed, 16 at a time, p50 {result.Percentile(.5):F1} ms, p95 {result.Percentile(.95):F1} ms.");
    }

    internal void FirstRenderOfAll(LoadResult result) =>
        Detail($"First renders of the shorter and the longer half of laws: {result.CpuPerRequest / _bare:F1}x ({result.CpuPerRequest:F0} µs), {result.Requests:N0} pages, {result.Failed} failed, p95 {result.Percentile(.95):F1} ms.");

    internal void Search(LoadResult alone, LoadResult together)
    {
        Row($"search page over {laws:N0} laws", "<= 40x", $"{together.CpuPerRequest / _bare:F1}x ({together.CpuPerRequest:F0} µs, 16 at a time)", together.CpuPerRequest / _bare <= 40);
        Row("search page, p95", "<= 25 ms", $"{alone.Percentile(.95):F1} ms (p50 {alone.Percentile(.5):F1} ms, one at a time)", alone.Percentile(.95) <= 25);
        Detail($"Searches: {Queries.All.Count} queries in turn; one at a time {alone.Requests:N0} pages, {alone.Failed} failed, longest {alone.Percentile(1):F0} ms; 16 at a time {together.PerSecond:F0}/s, {together.Failed} failed, p50 {together.Percentile(.5):F1} ms, p95 {together.Percentile(.95):F1} ms.");
    }

    internal void Visible(IReadOnlyList<TimeSpan> page, IReadOnlyList<TimeSpan> search)
    {
        if (page.Count == 0)
        {
            Row("publish to visible on the cached page and in search", "<= 1 s", "did not become visible", false);
            return;
        }

        var worst = page.Concat(search).Max().TotalSeconds;
        Row("publish to visible on the cached page and in search", "<= 1 s", $"page {Seconds(page)} s, search {Seconds(search)} s", worst <= 1);
    }

    internal void Memory(double resident, double peak)
    {
        Row("resident memory after the load", "<= 250 MiB", $"{resident:F0} MiB (peak {peak:F0})", resident <= 250);
    }

    internal void Writes(LoadResult result) =>
        Row("units of work of seven rows on SQLite, FULL, 32 writers", ">= 500/s", $"{result.PerSecond:N0}/s (p50 {result.Percentile(.5):F0} ms, p99 {result.Percentile(.99):F0} ms)", result.PerSecond >= 500);

    internal void Save()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Measured {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC on {Machine()}, load average {_loadBefore} before and {Load1()} after, .NET {Environment.Version}.");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Command: `dotnet run -c Release --project tests/Benchmarks -- {command}`");
        text.AppendLine().AppendLine("| what | budget | measured | |").AppendLine("|---|---|---|---|");
        foreach (var (what, budget, measured, holds) in _rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {budget} | {measured} | {(holds switch { true => "pass", false => "**fail**", _ => "" })} |");
        }

        text.AppendLine().Append(_details);
        var file = options.Report ?? Path.Combine(Root(), "docs", "performance.md");
        File.WriteAllText(file, Between(File.Exists(file) ? File.ReadAllText(file) : $"# Performance\n\n{Begin}\n{End}\n", text.ToString()));
        Console.WriteLine($"written: {file}");
    }

    private static string Between(string file, string text)
    {
        var (begin, end) = (file.IndexOf(Begin, StringComparison.Ordinal), file.IndexOf(End, StringComparison.Ordinal));
        return begin < 0 || end < begin ? $"{file.TrimEnd()}\n\n{Begin}\n{text}{End}\n" : $"{file[..begin]}{Begin}\n{text}{file[end..]}";
    }

    private static string Rates(IEnumerable<LoadResult> rounds) => string.Join(" / ", rounds.Select(r => r.PerSecond.ToString("N0", CultureInfo.InvariantCulture)));

    private static string Seconds(IEnumerable<TimeSpan> times) => string.Join(", ", times.Select(t => t.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture)));

    /// <summary>Of the last minute.</summary>
    private static string Load1() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static string Machine()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        return $"{Environment.ProcessorCount} cores ({model})";
    }

    /// <summary>The repository's root, above bin.</summary>
    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PanjinPropertyCms.sln")))
            {
                return folder.FullName;
            }
        }

        return Environment.CurrentDirectory;
    }

    private void Row(string what, string budget, string measured, bool? holds)
    {
        _rows.Add((what, budget, measured, holds));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {measured} (budget {budget}) {(holds == false ? "FAIL" : "")}"));
    }

    private void Detail(string text)
    {
        _details.AppendLine(CultureInfo.InvariantCulture, $"- {text}");
        Console.WriteLine($"  {text}");
    }
}
