namespace PanjinPropertyCms.Benchmarks.Site;

/// <summary>How long to measure, and where to write.</summary>
internal sealed record SiteOptions
{
    /// <summary>Less warm-up and fewer rounds: for a look while working, not for the record.</summary>
    public bool Quick { get; private init; }

    /// <summary>Leaves the data folder for a look afterwards.</summary>
    public bool Keep { get; private init; }

    public string? Report { get; private init; }

    /// <summary>The folder of the site's program.</summary>
    public string Program { get; private init; } = AppContext.BaseDirectory;

    public TimeSpan WarmUp => TimeSpan.FromSeconds(Quick ? 15 : 60);

    public TimeSpan Round => TimeSpan.FromSeconds(Quick ? 4 : 8);

    public int Rounds => Quick ? 2 : 3;

    public int ColdStarts => Quick ? 3 : 5;

    public TimeSpan Writing => TimeSpan.FromSeconds(Quick ? 5 : 10);

    public static SiteOptions Read(string[] options)
    {
        string? Value(string name) => Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length ? Path.GetFullPath(options[at + 1]) : null;
        return new SiteOptions
        {
            Quick = options.Contains("--quick"),
            Keep = options.Contains("--keep"),
            Report = Value("--report"),
            Program = Value("--published") ?? AppContext.BaseDirectory,
        };
    }
}
