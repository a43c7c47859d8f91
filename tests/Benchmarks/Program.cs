using PanjinPropertyCms.Benchmarks;
using PanjinPropertyCms.Benchmarks.Site;

// One executable, one verb per measurement: dotnet run -c Release --project tests/Benchmarks -- <verb> …
return args switch
{
    ["parser", var file, .. var options] => ParserBenchmark.Run(file, options),
    ["site", var file, .. var options] => await SiteBenchmark.RunAsync(file, SiteOptions.Read(options)),
    ["writes", .. var options] => await WriteBenchmark.RunAsync(SiteOptions.Read(options)),
    [BareServer.Verb, var url, var file, var type, var encoding] => await BareServer.RunAsync(url, file, type, encoding),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Verbs:
          parser <laws.jsonl[.gz]> [--list <file>]   structure of laws: counts, irregular texts, time
          site <laws.jsonl[.gz]> [--quick] [--report <file>] [--published <folder>] [--keep]
                                                     the budgets of the design, as ratios of one run; the report defaults to
                                                     docs/performance.md; --published measures the output of dotnet publish
          writes [--quick]                           units of work a second on SQLite under 32 writers
        """);
    return 2;
}
