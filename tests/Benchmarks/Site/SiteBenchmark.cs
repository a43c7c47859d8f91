using System.Diagnostics;
using System.Text.Json;

namespace PanjinPropertyCms.Benchmarks.Site;

/// <summary>
/// Measures the budgets of the design on a site of its own: a temporary data folder, the Release build as a process, 127.0.0.1 only.
/// Ratios are taken within one run, because absolute numbers of a shared machine swing by half.
/// </summary>
internal static class SiteBenchmark
{
    private static readonly TimeSpan ImportPatience = TimeSpan.FromMinutes(4);

    /// <summary>Enough to see a change of the code; the budgets are meant for all.</summary>
    private const int QuickLaws = 600;

    internal static async Task<int> RunAsync(string file, SiteOptions options)
    {
        var laws = options.Quick ? LawFile.Read(file).Take(QuickLaws).ToList() : LawFile.Read(file);
        var report = new PerformanceReport(options, $"site {Path.GetFileName(file)}{(options.Quick ? " --quick" : "")}", laws.Count);
        var data = Directory.CreateTempSubdirectory("panjin-bench-").FullName;
        try
        {
            await ServedSite.RunAsync(options.Program, TimeSpan.FromMinutes(1), "setup", "--data", data);
            using (var site = await ServedSite.StartAsync(options.Program, data))
            {
                await ImportAsync(site, options, data, options.Quick ? await CutAsync(file, data) : Path.GetFullPath(file), laws.Count, report);
            }

            using (var site = await ColdStartsAsync(options, data, report))
            {
                var pages = new ImportedLaws(data, laws);
                await WarmUpAsync(site, pages, options);
                await MeasureAsync(site, pages, options, data, report);
                await VisibleAsync(site, options, data, laws, report);
                report.Memory(site.Process.ResidentMiB, site.Process.PeakMiB);
            }

            report.Writes(await WriteBenchmark.MeasureAsync(options.Writing));
        }
        finally
        {
            if (options.Keep)
            {
                Console.WriteLine($"kept: {data}");
            }
            else
            {
                Directory.Delete(data, recursive: true);
            }
        }

        report.Save();
        return 0;
    }

    /// <summary>The import runs as an operator starts it, beside the serving site, while somebody reads.</summary>
    private static async Task ImportAsync(ServedSite site, SiteOptions options, string data, string file, int count, PerformanceReport report)
    {
        Console.WriteLine("import beside the serving site …");
        using var done = new CancellationTokenSource();
        var reading = ReadMeanwhileAsync(site, done.Token);
        var watch = Stopwatch.StartNew();
        await ServedSite.RunAsync(options.Program, ImportPatience, "import", file, "--type", "Regulation", "--publish", "--data", data);
        var imported = watch.Elapsed;
        while (await TotalAsync(site, "") < count && watch.Elapsed < ImportPatience)
        {
            await Task.Delay(100);
        }

        var searchable = watch.Elapsed;
        await done.CancelAsync();
        report.Import(imported, searchable, await reading, site.Process.PeakMiB);
    }

    /// <summary>The first lines of the file, as they are.</summary>
    private static async Task<string> CutAsync(string file, string data)
    {
        var cut = Path.Combine(data, "quick.jsonl");
        await File.WriteAllLinesAsync(cut, LawFile.Lines(file).Where(l => l.Length > 0).Take(QuickLaws));
        return cut;
    }

    private static async Task<LoadResult> ReadMeanwhileAsync(ServedSite site, CancellationToken done)
    {
        var times = new List<double>();
        var failed = 0;
        for (var turn = 0; !done.IsCancellationRequested; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await site.Client.GetAsync(turn % 2 == 0 ? "/" : "/regulations", CancellationToken.None);
            await answer.Content.CopyToAsync(Stream.Null, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            failed += answer.IsSuccessStatusCode ? 0 : 1;
            await Task.Delay(50, CancellationToken.None);
        }

        return new LoadResult(times.Count - failed, failed, 0, TimeSpan.Zero, [.. times.Order()]);
    }

    private static async Task<ServedSite> ColdStartsAsync(SiteOptions options, string data, PerformanceReport report)
    {
        Console.WriteLine("cold starts …");
        var times = new List<TimeSpan>();
        while (true)
        {
            var site = await ServedSite.StartAsync(options.Program, data);
            times.Add(site.StartTime);
            if (times.Count == options.ColdStarts)
            {
                report.ColdStart(times, site.Process.ResidentMiB);
                return site;
            }

            site.Dispose();
        }
    }

    /// <summary>Other encodings and the other theme: the same code runs, and the pages to be measured stay unrendered.</summary>
    private static async Task WarmUpAsync(ServedSite site, ImportedLaws pages, SiteOptions options)
    {
        Console.WriteLine("warm-up …");
        var third = options.WarmUp / 3;
        while (await TotalAsync(site, "") == 0)
        {
            await Task.Delay(100);
        }

        await Load.ListAsync(site.Process, Absolute(site, [.. pages.All.Select(p => "/kiosk" + p)]).Concat(Absolute(site, pages.All)), 4, "gzip", third);
        await Load.ListAsync(site.Process, Forever(Absolute(site, SearchPages)), 4, "br", third);
        await Load.SameAsync(site.Process, site.Url + pages.Median, third, "gzip");
    }

    private static async Task MeasureAsync(ServedSite site, ImportedLaws pages, SiteOptions options, string data, PerformanceReport report)
    {
        var address = site.Url + pages.Median;
        var (bytes, type) = await AnswerAsync(site, address);
        var file = Path.Combine(data, "page.br");
        await File.WriteAllBytesAsync(file, bytes);
        var bareUrl = $"http://127.0.0.1:{ServedSite.FreePort()}";
        using var bare = ChildProcess.Start("dotnet", [typeof(BareServer).Assembly.Location, BareServer.Verb, bareUrl, file, type, "br"]);
        await ServedSite.FirstAnswerAsync(bareUrl);
        await Load.SameAsync(bare, bareUrl, options.WarmUp / 3, "br");

        Console.WriteLine("bare and cached, in turns …");
        var (bareRounds, cachedRounds) = (new List<LoadResult>(), new List<LoadResult>());
        for (var round = 0; round < options.Rounds; round++)
        {
            bareRounds.Add(await Load.SameAsync(bare, bareUrl, options.Round, "br"));
            cachedRounds.Add(await Load.SameAsync(site.Process, address, options.Round, "br"));
        }

        report.Cached(bytes.Length, bareRounds, cachedRounds);
        Console.WriteLine("first renders …");
        var typical = pages.Typical.Where(p => p != pages.Median).ToList();
        report.FirstRender(await Load.ListAsync(site.Process, Absolute(site, typical), Load.Connections, "br", TimeSpan.FromMinutes(1)));
        report.FirstRenderOfAll(await Load.ListAsync(site.Process, Absolute(site, pages.All.Except(typical)), Load.Connections, "br", TimeSpan.FromMinutes(1)));
        Console.WriteLine("searches …");
        report.Search(
            await Load.ListAsync(site.Process, Forever(Absolute(site, SearchPages)), 1, "br", options.Round),
            await Load.ListAsync(site.Process, Forever(Absolute(site, SearchPages)), Load.Connections, "br", options.Round));
        foreach (var slow in await SlowestAsync(site))
        {
            Console.WriteLine($"  slow: {slow}");
        }
    }

    /// <summary>A changed line is imported beside the serving site. The clock starts with the commit, not with the command: that takes seconds to start by itself.</summary>
    private static async Task VisibleAsync(ServedSite site, SiteOptions options, string data, IReadOnlyList<LawRecord> laws, PerformanceReport report)
    {
        Console.WriteLine("publish to visible …");
        var law = laws.OrderBy(l => l.Body.Length).ElementAt(laws.Count / 4);
        var address = new ImportedLaws(data, laws).AddressOf(law);
        var (onPage, inSearch) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var turn = 1; turn <= 3; turn++)
        {
            var word = $"甄别{turn}号{DateTime.UtcNow.Ticks % 100000}";
            var line = Path.Combine(data, "one.jsonl");
            await File.WriteAllTextAsync(line, JsonSerializer.Serialize(new { id = law.Id, title = $"{law.Title}（{word}）", body = law.Body }));
            var known = ImportedLaws.ChangedUtc(data, law.Id);
            var importing = ServedSite.RunAsync(options.Program, TimeSpan.FromMinutes(1), "import", line, "--type", "Regulation", "--publish", "--data", data);
            DateTime? page = null, search = null;
            var end = DateTime.UtcNow.AddSeconds(40);
            while ((page is null || search is null) && DateTime.UtcNow < end)
            {
                page ??= (await site.Client.GetStringAsync(address)).Contains(word, StringComparison.Ordinal) ? DateTime.UtcNow : null;
                search ??= await FindsAsync(site, word) ? DateTime.UtcNow : null;
                await Task.Delay(10);
            }

            await importing;
            var changed = ImportedLaws.ChangedUtc(data, law.Id);
            if (changed != known && changed is { } at && page is { } p && search is { } s)
            {
                onPage.Add(p - at);
                inSearch.Add(s - at);
            }
        }

        report.Visible(onPage, inSearch);
    }

    private static async Task<bool> FindsAsync(ServedSite site, string word)
    {
        using var answer = await site.Client.GetAsync($"/api/v1/search?q={Uri.EscapeDataString(word)}");
        return answer.IsSuccessStatusCode && JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("items")
            .EnumerateArray().Any(i => i.GetProperty("title").GetString()!.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Which queries take longest, for whoever looks for the reason.</summary>
    private static async Task<IReadOnlyList<string>> SlowestAsync(ServedSite site)
    {
        var times = new List<(string Query, double Milliseconds)>();
        foreach (var query in Queries.All)
        {
            var result = await Load.ListAsync(site.Process, Enumerable.Repeat($"{site.Url}/search?q={Uri.EscapeDataString(query)}", 10), 1, "br", TimeSpan.FromSeconds(5));
            times.Add((query, result.Percentile(.5)));
        }

        return [.. times.OrderByDescending(t => t.Milliseconds).Take(6).Select(t => $"{t.Query} {t.Milliseconds:F1} ms")];
    }

    private static IEnumerable<string> SearchPages => Queries.All.Select(q => $"/search?q={Uri.EscapeDataString(q)}");

    private static IEnumerable<string> Absolute(ServedSite site, IEnumerable<string> paths) => paths.Select(p => site.Url + p);

    private static IEnumerable<string> Forever(IEnumerable<string> addresses)
    {
        var all = addresses.ToList();
        for (var i = 0; ; i++)
        {
            yield return all[i % all.Count];
        }
    }

    /// <summary>How many documents a search finds; 0 while the index is being built.</summary>
    private static async Task<int> TotalAsync(ServedSite site, string query)
    {
        using var answer = await site.Client.GetAsync($"/api/v1/search?type=Regulation&q={Uri.EscapeDataString(query)}");
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("total").GetInt32() : 0;
    }

    private static async Task<(byte[] Bytes, string Type)> AnswerAsync(ServedSite site, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        using var answer = await site.Client.SendAsync(request);
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentType!.ToString());
    }
}
