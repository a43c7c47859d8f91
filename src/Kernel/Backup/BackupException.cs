namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Why a backup or a restore did not come about: one sentence in Chinese that says what to do.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause)
{
    internal static BackupException Damaged(string what, Exception? cause = null) => new($"备份文件已损坏（{what}）。请换一份备份。", cause);
}
