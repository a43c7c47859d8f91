using System.Diagnostics;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Makes a backup while the site serves: the database as of one moment first, then the files. A file is stored before the row that names it, so whatever the database knows is there.</summary>
internal sealed class MakeBackup(DataFolder folder, IDatabaseSnapshot snapshot, IOptions<DatabaseOptions> database, TimeProvider time)
{
    internal const string NoKeys = "没有口令，所以不含密钥：用这份备份恢复后，个人信息字段将无法读取，登录状态和已启用的两步验证也会失效。";
    internal const string SettingsBlanked = "没有口令，所以 appsettings.json 里的密码和连接串已清空。";
    internal const string AlwaysLeftOut = "不含搜索索引（恢复后自动重建）、日志、其他备份、上传到一半的文件、程序本身，以及 nginx、systemd 和环境变量里的配置。";

    /// <param name="file">The backup; its folder is made where it is missing.</param>
    /// <param name="passphrase">Null leaves the keys out.</param>
    /// <param name="progress">Bytes.</param>
    /// <exception cref="BackupException">It did not come about; nothing is left of it.</exception>
    internal async Task<BackupResult> RunAsync(string file, string? passphrase, IProgress<LongTaskProgress>? progress, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var beside = file + ".database" + BackupLayout.Unfinished;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var files = BackupLayout.FilesOf(folder.Path).ToList();
            var total = await RoomAsync(file, files, cancellationToken);
            BackupManifest manifest;
            await using (var writer = new BackupWriter(file, progress is null ? null : new Bytes(progress, total)))
            {
                var facts = await snapshot.WriteAsync(writer, beside, cancellationToken);
                using var box = passphrase is null ? null : SecretBox.New(passphrase);
                var keys = await AddFilesAsync(writer, files, box, cancellationToken);
                manifest = await writer.FinishAsync(Describe(facts, box, keys), cancellationToken);
            }

            return new BackupResult(manifest, Path.GetFullPath(file), new FileInfo(file).Length, Stopwatch.GetElapsedTime(started));
        }
        catch (Exception error) when (Explain(error, file) is { } sentence)
        {
            throw new BackupException(sentence, error);
        }
        finally
        {
            // Asked first: where the folder could not be made, deleting would throw over the reason.
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }
        }
    }

    private async Task<long> RoomAsync(string file, List<string> files, CancellationToken cancellationToken)
    {
        var needed = await snapshot.SizeAsync(cancellationToken) + files.Sum(f => new FileInfo(folder.File(f)) is { Exists: true } i ? i.Length : 0);
        var free = new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(file))!).AvailableFreeSpace;
        return free > needed ? needed : throw new BackupException($"磁盘空间不够：备份最多需要 {needed >> 20} MB，只剩 {free >> 20} MB。请清理磁盘，或把备份放到别的磁盘上。");
    }

    /// <returns>Whether keys went in.</returns>
    private async Task<bool> AddFilesAsync(BackupWriter writer, List<string> files, SecretBox? box, CancellationToken cancellationToken)
    {
        var keys = false;
        foreach (var relative in files)
        {
            var path = folder.File(relative);
            if (relative == BackupLayout.Settings || BackupLayout.IsSecret(relative))
            {
                keys |= await AddSecretAsync(writer, relative, path, box, cancellationToken) && BackupLayout.IsSecret(relative);
            }
            else if (File.Exists(path))
            {
                await writer.AddFileAsync(BackupLayout.FileFolder + relative, path, cancellationToken);
            }
        }

        return keys;
    }

    private static async Task<bool> AddSecretAsync(BackupWriter writer, string relative, string path, SecretBox? box, CancellationToken cancellationToken)
    {
        var content = await File.ReadAllBytesAsync(path, cancellationToken);
        if (box is not null)
        {
            var name = BackupLayout.SecretFolder + relative;
            await writer.AddBytesAsync(name, box.Seal(name, content), cancellationToken);
        }
        else if (relative == BackupLayout.Settings)
        {
            await writer.AddBytesAsync(BackupLayout.FileFolder + relative, PublicSettings.Of(content), cancellationToken);
        }

        return box is not null;
    }

    private BackupManifest Describe(DatabaseFacts facts, SecretBox? box, bool keys) => new()
    {
        ProductVersion = typeof(MakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        Provider = database.Value.Provider.ToString(),
        Epoch = facts.Epoch,
        CreatedUtc = time.GetUtcNow().UtcDateTime,
        KeysIncluded = keys,
        Encryption = box?.Parameters,
        LeftOut = box is null ? [NoKeys, SettingsBlanked, AlwaysLeftOut] : [AlwaysLeftOut],
        Schema = facts.Schema,
        Tables = facts.Tables,
        Sequences = facts.Sequences,
    };

    private static string? Explain(Exception error, string file) => error switch
    {
        BackupException or OperationCanceledException => null,
        SqliteException { SqliteErrorCode: 13 } => Full(file),
        SqliteException sqlite => $"读数据库时出错（{sqlite.Message.TrimEnd('.')}），备份没有做成。请先运行 doctor。",
        IOException io when io.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase) => Full(file),
        UnauthorizedAccessException or IOException => $"写不了 {file}（{error.Message.TrimEnd('.')}）。请检查文件夹的权限和磁盘。",
        System.Data.Common.DbException other => $"读数据库时出错（{other.Message.TrimEnd('.')}），备份没有做成。请先运行 doctor。",
        _ => null,
    };

    private static string Full(string file) => $"磁盘已满，备份没有做成，已写的部分删掉了。请清理 {Path.GetDirectoryName(Path.GetFullPath(file))} 所在的磁盘，或换一个文件夹。";

    private sealed class Bytes(IProgress<LongTaskProgress> progress, long total) : IProgress<long>
    {
        public void Report(long value) => progress.Report(new(Math.Min(value, total), total));
    }
}

/// <param name="File">Absolute.</param>
/// <param name="Size">Bytes of the file.</param>
internal sealed record BackupResult(BackupManifest Manifest, string File, long Size, TimeSpan Took)
{
    public override string ToString() => string.Join(Environment.NewLine,
    [
        $"已备份到 {File}，{BackupText.Size(Size)}，用时 {Took.TotalSeconds:0.0} 秒。",
        BackupText.Contents(Manifest),
        .. Manifest.LeftOut.Select(l => (l == MakeBackup.NoKeys ? "注意：" : "") + l),
    ]);
}
