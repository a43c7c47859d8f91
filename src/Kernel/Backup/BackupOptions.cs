namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>The operator's part of backups, section <c>Panjin:Backup</c>. When and how many are kept is set in the console.</summary>
public sealed class BackupOptions
{
    public const string Section = "Panjin:Backup";

    /// <summary>A file whose first line is the passphrase of scheduled backups, readable by the service alone and kept elsewhere too.</summary>
    /// <value>Default: none; backups then leave the keys out.</value>
    public string? PassphraseFile { get; set; }
}
