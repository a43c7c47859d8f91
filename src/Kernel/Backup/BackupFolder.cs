using System.Collections.Concurrent;
using System.Globalization;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>The folder of scheduled backups. What lies there is the truth: no table has to agree with it.</summary>
public sealed class BackupFolder(DataFolder data, ISiteSettings settings, TimeProvider time)
{
    /// <summary>What was found in a file stays true while its size and time do: the manifest of a large site is a megabyte, and the dashboard asks often.</summary>
    private static readonly ConcurrentDictionary<(string File, long Size, DateTime Written), FoundBackup> Known = new();

    private const string Prefix = "panjin-";
    private const string Suffix = ".zip";

    public string Path => settings.Get<BackupSettings>().Folder is { Length: > 0 } chosen ? chosen : data.File("backups");

    /// <summary>The backups, the newest first. Of each only the manifest is read, and that once.</summary>
    public IReadOnlyList<FoundBackup> List() => Directory.Exists(Path)
        ? [.. new DirectoryInfo(Path).EnumerateFiles(Prefix + "*" + Suffix).Select(f => Known.GetOrAdd((f.FullName, f.Length, f.LastWriteTimeUtc), _ => Look(f))).OrderByDescending(b => b.CreatedUtc)]
        : [];

    /// <summary>The full path of one of the listed files; null for every other name.</summary>
    public string? Find(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal) && name == System.IO.Path.GetFileName(name)
        && System.IO.Path.Combine(Path, name) is var file && File.Exists(file) ? file : null;

    internal string NewFile() => System.IO.Path.Combine(Path, $"{Prefix}{CityClock.ToCity(time.GetUtcNow().UtcDateTime).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}{Suffix}");

    /// <summary>Deletes what the rule lets go, and halves that a crash left a day ago.</summary>
    /// <returns>How many backups went.</returns>
    internal int Sweep()
    {
        var old = Retention.ToDelete([.. List().Select(b => new KeptBackup(b.Name, b.CreatedUtc, b.Good))], settings.Get<BackupSettings>());
        foreach (var name in old)
        {
            File.Delete(System.IO.Path.Combine(Path, name));
        }

        foreach (var half in new DirectoryInfo(Path).EnumerateFiles(Prefix + "*" + BackupLayout.Unfinished).Where(f => f.LastWriteTimeUtc < time.GetUtcNow().UtcDateTime.AddDays(-1)))
        {
            half.Delete();
        }

        return old.Count;
    }

    private static FoundBackup Look(FileInfo file)
    {
        try
        {
            using var backup = BackupFile.Open(file.FullName);
            return new FoundBackup(file.Name, file.Length, backup.Manifest.CreatedUtc, BackupText.Contents(backup.Manifest), backup.Manifest.KeysIncluded, true);
        }
        catch (Exception error) when (error is BackupException or IOException or UnauthorizedAccessException)
        {
            return new FoundBackup(file.Name, file.Length, file.LastWriteTimeUtc, error.Message, false, false);
        }
    }
}

/// <param name="Size">Bytes.</param>
/// <param name="Contents">What is in it, or why it cannot be used.</param>
/// <param name="Good">Its manifest could be read.</param>
public sealed record FoundBackup(string Name, long Size, DateTime CreatedUtc, string Contents, bool KeysIncluded, bool Good);
