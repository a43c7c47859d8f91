using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Whether the site could be brought back: how old the newest good backup is, and whether it would carry the keys.</summary>
public sealed class BackupHealth(BackupFolder folder, ISiteSettings settings, TimeProvider time)
{
    /// <summary>A day and the time that a backup may take.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(26);

    /// <summary>In a few words, for a card.</summary>
    public string Short() => folder.List().FirstOrDefault(b => b.Good) is { } newest
        ? $"{(time.GetUtcNow().UtcDateTime - newest.CreatedUtc).TotalHours:0} 小时前，{(newest.KeysIncluded ? "含密钥" : "不含密钥")}"
        : "还没有";

    public DoctorFinding Look()
    {
        var all = folder.List();
        var newest = all.FirstOrDefault(b => b.Good);
        var age = newest is null ? (TimeSpan?)null : time.GetUtcNow().UtcDateTime - newest.CreatedUtc;
        if (settings.Get<BackupSettings>().Scheduled && (age is null || age > Late))
        {
            return DoctorFinding.Warning(age is null
                ? $"已设为定时备份，但 {folder.Path} 里还没有完好的备份。请在管理台“备份”里立即备份一次，并看后台任务里的原因。"
                : $"最近一次完好的备份已是 {age.Value.TotalHours:0} 小时前。请看管理台后台任务里备份失败的原因，或立即备份。");
        }

        if (all.FirstOrDefault(b => !b.Good) is { } bad && all[0] == bad)
        {
            return DoctorFinding.Warning($"最新的备份 {bad.Name} 用不了：{bad.Contents}");
        }

        return newest switch
        {
            null => DoctorFinding.Warning("还没有备份，也没有设为定时备份。请在管理台“备份”里设置，或运行 backup。"),
            { KeysIncluded: false } => DoctorFinding.Warning($"最近一次备份在 {age!.Value.TotalHours:0} 小时前，但不含密钥：恢复后个人信息字段将无法读取。请设置 Panjin:Backup:PassphraseFile。"),
            _ => DoctorFinding.Good($"最近一次在 {age!.Value.TotalHours:0} 小时前，含密钥，共 {all.Count} 份。"),
        };
    }
}

/// <summary>The same for <c>doctor</c>, which has not read the settings yet.</summary>
internal sealed class BackupCheck(BackupHealth health, SettingsCache settings) : IDoctorCheck
{
    public string Name => "备份";

    public async Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        await settings.ReadAsync(cancellationToken);
        return health.Look();
    }
}

/// <summary>Are the keys there, are they this database's, and does nobody else read them?</summary>
internal sealed class KeysCheck(Data.DataFolder folder, KeyProbe probe) : IDoctorCheck
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;

    public string Name => "密钥";

    public async Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        var keys = new DirectoryInfo(folder.File("keys"));
        var files = keys.Exists ? keys.GetFiles("*", SearchOption.AllDirectories) : [];
        if (await probe.FitsAsync(cancellationToken) == false)
        {
            return DoctorFinding.Bad(KeyProbe.LostText);
        }

        if (files.Length == 0)
        {
            return DoctorFinding.Warning("还没有密钥。启动网站时会自动建立。");
        }

        return !OperatingSystem.IsWindows() && files.Any(f => (f.UnixFileMode & Others) != 0) && (keys.UnixFileMode & (UnixFileMode.OtherExecute | UnixFileMode.GroupWrite)) != 0
            ? DoctorFinding.Warning($"别的账号也能读密钥。请运行：chmod 700 {keys.FullName}")
            : DoctorFinding.Good($"{files.Length} 个文件，与数据库相配。");
    }
}
