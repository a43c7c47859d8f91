namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Takes the whole database as it was at one moment, while others write, and puts it back into an empty one.</summary>
internal interface IDatabaseSnapshot
{
    /// <summary>Bytes, about: for the question whether there is room.</summary>
    Task<long> SizeAsync(CancellationToken cancellationToken);

    /// <summary>Writes the parts of the database and tells what is in them.</summary>
    /// <param name="writer">The backup.</param>
    /// <param name="beside">A path beside the backup for what must lie on the disk meanwhile; the caller deletes it.</param>
    Task<DatabaseFacts> WriteAsync(BackupWriter writer, string beside, CancellationToken cancellationToken);

    /// <summary>Puts the database back and compares it with the manifest: every row count, and every fingerprint.</summary>
    /// <param name="backup">Verified.</param>
    /// <param name="folder">Where a file of the database belongs.</param>
    /// <exception cref="BackupException">The database is not empty, or what was put back is not what the manifest says.</exception>
    Task RestoreAsync(BackupFile backup, string folder, CancellationToken cancellationToken);
}

internal sealed record DatabaseFacts(
    Guid Epoch, IReadOnlyDictionary<string, IReadOnlyList<long>> Schema, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupSequence> Sequences);
