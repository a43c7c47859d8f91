using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>The files of a backup, put into a data folder. Everything is checked and unpacked beside before anything is put in place.</summary>
/// <param name="backup">Open.</param>
/// <param name="folder">Where the site shall live.</param>
/// <param name="stamp">Tells this restore from others, for what is moved aside.</param>
internal sealed class RestoreBackup(BackupFile backup, DataFolder folder, string stamp)
{
    /// <summary>The backup's configuration where it must not be taken over unseen.</summary>
    internal const string SettingsBeside = "appsettings.from-backup.json";

    private string Unpacking => folder.File($"{BackupLayout.Unpacking}-{stamp}");

    /// <summary>What lies in the folder and would be in the way.</summary>
    internal static IReadOnlyList<string> InTheWay(DataFolder folder) => Directory.Exists(folder.Path)
        ? [.. Directory.EnumerateFileSystemEntries(folder.Path).Select(e => Path.GetFileName(e)).Where(n => !BackupLayout.IsOfTheMachine(n))]
        : [];

    /// <summary>Reads every part once. The passphrase is tried too, so that a wrong one is told before anything is touched.</summary>
    /// <exception cref="BackupException">Damaged, or another passphrase.</exception>
    internal async Task CheckAsync(string? passphrase, CancellationToken cancellationToken)
    {
        await backup.VerifyAsync(null, cancellationToken);
        if (passphrase is not null && backup.Manifest.Encryption is { } encryption && backup.Manifest.Entries.FirstOrDefault(IsSecret) is { } first)
        {
            using var box = SecretBox.Of(passphrase, encryption);
            box.Open(first.Name, await backup.BytesAsync(first, cancellationToken));
        }
    }

    /// <summary>Unpacks the files and, on SQLite, the database beside what is there.</summary>
    internal async Task UnpackAsync(string? passphrase, IDatabaseSnapshot snapshot, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Unpacking);
        using var box = passphrase is not null && backup.Manifest.Encryption is { } encryption ? SecretBox.Of(passphrase, encryption) : null;
        foreach (var entry in backup.Manifest.Entries)
        {
            if (entry.Name.StartsWith(BackupLayout.FileFolder, StringComparison.Ordinal))
            {
                await WriteAsync(entry.Name[BackupLayout.FileFolder.Length..], (target, token) => backup.ReadAsync(entry, (stream, t) => stream.CopyToAsync(target, t), token), cancellationToken);
            }
            else if (box is not null && IsSecret(entry))
            {
                var content = box.Open(entry.Name, await backup.BytesAsync(entry, cancellationToken));
                await WriteAsync(entry.Name[BackupLayout.SecretFolder.Length..], async (target, token) => await target.WriteAsync(content, token), cancellationToken);
            }
        }

        await snapshot.RestoreAsync(backup, Unpacking, cancellationToken);
    }

    /// <summary>Moves what is in the way aside and the unpacked site in its place, the database last.</summary>
    /// <returns>Where the old contents lie, or null when there were none.</returns>
    internal string? PutInPlace()
    {
        var old = InTheWay(folder).Where(n => !n.StartsWith(BackupLayout.Unpacking, StringComparison.Ordinal)).ToList();
        var aside = folder.File(BackupLayout.MovedAside + stamp);
        if (old.Count > 0)
        {
            Directory.CreateDirectory(aside);
            old.ForEach(n => Directory.Move(folder.File(n), Path.Combine(aside, n)));
        }

        if (Path.Combine(Unpacking, BackupLayout.Settings) is var settings && File.Exists(settings) && (File.Exists(folder.File(BackupLayout.Settings)) || backup.Manifest.Provider != nameof(DatabaseProvider.Sqlite)))
        {
            // A connection string of the old machine would lead the copy to the old machine's database.
            File.Move(settings, Path.Combine(Unpacking, SettingsBeside));
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(Unpacking).OrderBy(e => Path.GetFileName(e) == "site.db"))
        {
            var target = folder.File(Path.GetFileName(entry));
            if (Directory.Exists(target) && !Directory.EnumerateFileSystemEntries(target).Any())
            {
                Directory.Delete(target);
            }

            Directory.Move(entry, target);
        }

        Directory.Delete(Unpacking);
        return old.Count > 0 ? aside : null;
    }

    /// <summary>After a failure: nothing was put in place, and nothing of it stays.</summary>
    internal void Forget()
    {
        if (Directory.Exists(Unpacking))
        {
            Directory.Delete(Unpacking, recursive: true);
        }
    }

    private static bool IsSecret(BackupEntry entry) => entry.Name.StartsWith(BackupLayout.SecretFolder, StringComparison.Ordinal);

    private async Task WriteAsync(string relative, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(Unpacking, relative));
        if (!path.StartsWith(Unpacking + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            // Only a file that somebody forged names a place outside.
            throw BackupException.Damaged(relative);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var target = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024, useAsync: true))
        {
            await write(target, cancellationToken);
        }

        if (BackupLayout.IsSecret(relative) && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
