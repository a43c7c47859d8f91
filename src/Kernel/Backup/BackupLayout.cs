namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>The names inside a backup, and which files of the data folder go into it: everything that is not named here, so that what a module adds later is not forgotten.</summary>
internal static class BackupLayout
{
    internal const string Manifest = "manifest.json";
    internal const string ManifestHash = "manifest.sha256";
    internal const string SqliteFile = "database/site.db";
    internal const string TableFolder = "database/";
    internal const string FileFolder = "files/";
    internal const string SecretFolder = "secret/";

    /// <summary>Ends the name of a backup that is being written.</summary>
    internal const string Unfinished = ".partial";

    internal const string Keys = "keys/";
    internal const string Settings = "appsettings.json";

    /// <summary>What a restore over an existing folder moves aside, followed by the time.</summary>
    internal const string MovedAside = "replaced-";

    /// <summary>Where a restore unpacks before anything is put in place.</summary>
    internal const string Unpacking = ".restoring";

    /// <summary>Made again (index), of the machine (lock, logs), or backups themselves.</summary>
    private static readonly string[] Left = ["site.db", "site.db-wal", "site.db-shm", "site.lock", "maintenance", "search/", "logs/", "backups/", "media/incoming/", MovedAside, Unpacking, ".write-test", ".doctor"];

    /// <summary>What belongs to the machine and not to the site: a folder that holds nothing else counts as empty.</summary>
    private static readonly string[] OfTheMachine = ["site.lock", "logs", "backups", Settings, "maintenance"];

    /// <param name="relative">With forward slashes.</param>
    internal static bool IsLeftOut(string relative) => Left.Any(l => relative.StartsWith(l, StringComparison.Ordinal)) || relative.EndsWith(Unfinished, StringComparison.Ordinal);

    internal static bool IsSecret(string relative) => relative.StartsWith(Keys, StringComparison.Ordinal);

    internal static bool IsOfTheMachine(string name) => OfTheMachine.Contains(name) || name.StartsWith(MovedAside, StringComparison.Ordinal);

    internal static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Where(f => !IsLeftOut(f)).Order(StringComparer.Ordinal);
}
