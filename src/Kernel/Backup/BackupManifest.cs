namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>What stands in <c>manifest.json</c> of a backup: what is in it, how it was made, and the fingerprint of every part. It is written last, so that a file without one is half a file.</summary>
public sealed record BackupManifest
{
    /// <summary>The form of file that this program writes and the newest that it reads.</summary>
    public const int NewestFormat = 1;

    public int Format { get; init; } = NewestFormat;

    public string ProductVersion { get; init; } = "";

    /// <summary><c>Sqlite</c> or <c>PostgreSql</c>. A backup is restored on the provider that it came from.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The life of the database that was backed up; a restore begins another.</summary>
    public Guid Epoch { get; init; }

    public DateTime CreatedUtc { get; init; }

    /// <summary>Whether the keys of personal fields and sign-ins are in it, encrypted.</summary>
    public bool KeysIncluded { get; init; }

    /// <summary>What is not in it and what that means, in words.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>How the secret parts are encrypted; null when there are none.</summary>
    public BackupEncryption? Encryption { get; init; }

    /// <summary>The migrations that had run, by module.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<long>> Schema { get; init; } = new Dictionary<string, IReadOnlyList<long>>();

    public IReadOnlyList<BackupTable> Tables { get; init; } = [];

    /// <summary>Where numbering goes on (PostgreSQL; SQLite keeps it in the file).</summary>
    public IReadOnlyList<BackupSequence> Sequences { get; init; } = [];

    /// <summary>Every part but the manifest itself.</summary>
    public IReadOnlyList<BackupEntry> Entries { get; init; } = [];
}

/// <param name="Name">With forward slashes.</param>
/// <param name="Length">Bytes as stored in the part, before compression and after encryption.</param>
/// <param name="Sha256">Of those bytes, lower-case hexadecimal.</param>
public sealed record BackupEntry(string Name, long Length, string Sha256);

/// <param name="Columns">In the order of the rows' fields; empty on SQLite, where the file itself is kept.</param>
public sealed record BackupTable(string Name, long Rows, IReadOnlyList<string> Columns);

public sealed record BackupSequence(string Table, string Column, long Value);

/// <param name="Salt">Base64.</param>
public sealed record BackupEncryption(string Algorithm, int Iterations, string Salt);
