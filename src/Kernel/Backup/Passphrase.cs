namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>The passphrase under which a backup carries the keys. It comes from a file or from standard input; an argument would stand in the list of processes.</summary>
public static class Passphrase
{
    /// <summary>Characters at least. Whoever finds a backup may guess for years.</summary>
    public const int Shortest = 12;

    /// <summary>The first line of a file.</summary>
    /// <exception cref="BackupException">The file cannot be read, or holds too short a passphrase.</exception>
    public static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new StreamReader(file);
            return Checked(await reader.ReadLineAsync(cancellationToken));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"读不到口令文件 {file}。请检查路径和权限（Panjin:Backup:PassphraseFile 或 --passphrase-file）。", error);
        }
    }

    /// <exception cref="BackupException">It is too short.</exception>
    public static string Checked(string? typed) =>
        typed?.Trim() is { Length: >= Shortest } good ? good : throw new BackupException($"备份口令至少要有 {Shortest} 个字符，并且要另外妥善保管：没有它，备份里的密钥谁也解不开。");
}
