namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Sizes and contents of backups in words.</summary>
public static class BackupText
{
    public static string Size(long bytes) => bytes switch
    {
        < 1L << 20 => $"{(bytes + 1023) >> 10} KB",
        < 1L << 30 => $"{bytes / (double)(1L << 20):0.0} MB",
        _ => $"{bytes / (double)(1L << 30):0.00} GB",
    };

    public static string Contents(BackupManifest manifest)
    {
        var files = manifest.Entries.Count(e => e.Name.StartsWith(BackupLayout.FileFolder, StringComparison.Ordinal));
        var media = manifest.Entries.Where(e => e.Name.StartsWith(BackupLayout.FileFolder + "media/", StringComparison.Ordinal)).ToList();
        return $"{manifest.Provider} 数据库 {manifest.Tables.Count} 张表 {manifest.Tables.Sum(t => t.Rows)} 行；附件 {media.Count} 个（{Size(media.Sum(m => m.Length))}）；其他文件 {files - media.Count} 个；{(manifest.KeysIncluded ? "含密钥（已加密）" : "不含密钥")}。";
    }
}
