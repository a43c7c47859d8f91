using System.Text.Json;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>A backup into the backup folder, as a long task of the serving site: made, read again from end to end, and only then are older ones let go.</summary>
internal sealed class BackupTask(MakeBackup make, BackupFolder folder, IOptions<BackupOptions> options, IUnitOfWork work, IAuditLog audit) : ILongTaskRunner
{
    internal const string TaskKind = "backup";

    public string Kind => TaskKind;

    public async Task<string> RunAsync(string arguments, IProgress<LongTaskProgress> progress, CancellationToken cancellationToken)
    {
        var passphrase = options.Value.PassphraseFile is { Length: > 0 } file ? await Passphrase.ReadAsync(file, cancellationToken) : null;
        var made = await make.RunAsync(folder.NewFile(), passphrase, progress, cancellationToken);
        using (var backup = BackupFile.Open(made.File))
        {
            await backup.VerifyAsync(null, cancellationToken);
        }

        var gone = folder.Sweep();
        await work.RunAsync(_ =>
        {
            audit.Write("backup.create", "Backup", Path.GetFileName(made.File), made.Manifest.KeysIncluded ? "含密钥" : "不含密钥");
            return Task.FromResult(true);
        }, cancellationToken);
        return made + (gone > 0 ? $"{Environment.NewLine}按保留规则删除了 {gone} 份旧备份。" : "");
    }
}

/// <summary>Reads a backup from end to end and compares every fingerprint.</summary>
internal sealed class VerifyBackupTask(BackupFolder folder) : ILongTaskRunner
{
    internal const string TaskKind = "backup-verify";

    public string Kind => TaskKind;

    public async Task<string> RunAsync(string arguments, IProgress<LongTaskProgress> progress, CancellationToken cancellationToken)
    {
        var name = JsonSerializer.Deserialize<VerifyArguments>(arguments, ContentData.Json)!.Name;
        using var backup = BackupFile.Open(folder.Find(name) ?? throw new BackupException($"没有这份备份：{name}"));
        var total = backup.Manifest.Entries.Sum(e => e.Length);
        await backup.VerifyAsync(new Bytes(progress, total), cancellationToken);
        return $"{name} 完好：{backup.Manifest.Entries.Count} 个部分的校验值都对得上。{BackupText.Contents(backup.Manifest)}";
    }

    private sealed class Bytes(IProgress<LongTaskProgress> progress, long total) : IProgress<long>
    {
        public void Report(long value) => progress.Report(new(value, total));
    }
}

internal sealed record VerifyArguments(string Name);
