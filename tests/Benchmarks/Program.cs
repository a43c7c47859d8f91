using PanjinPropertyCms.Benchmarks;

// One executable, one verb per measurement: dotnet run -c Release --project tests/Benchmarks -- <verb> …
return args switch
{
    ["parser", var file, .. var options] => ParserBenchmark.Run(file, options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Verbs:
          parser <laws.jsonl[.gz]> [--list <file>]   structure of laws: counts, irregular texts, time
        """);
    return 2;
}
