using System.Globalization;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Data.Migrations;
using PanjinPropertyCms.Kernel.Hosting;

namespace PanjinPropertyCms.Web.Cli;

/// <param name="File">The backup.</param>
/// <param name="PassphraseFile">A file, <c>-</c> for standard input, or null.</param>
/// <param name="Force">Over a folder that is not empty.</param>
/// <param name="EndSessions">Everybody signs in again.</param>
/// <param name="CheckOnly">Touch nothing.</param>
internal sealed record RestoreWish(string File, string? PassphraseFile, bool Force, bool EndSessions, bool CheckOnly);

/// <summary><c>restore</c>: makes the same site elsewhere. Everything is checked before anything is touched, and put in place as the last step.</summary>
internal static class RestoreCommand
{
    internal static async Task<int> RunAsync(DataFolder folder, RestoreWish wish, CancellationToken cancellationToken)
    {
        var passphrase = await PassphraseInput.ReadAsync(wish.PassphraseFile, cancellationToken);
        using var backup = BackupFile.Open(wish.File);
        Console.WriteLine($"备份做于 {CityClock.ToCity(backup.Manifest.CreatedUtc):yyyy-MM-dd HH:mm}，程序版本 {backup.Manifest.ProductVersion}。{BackupText.Contents(backup.Manifest)}");
        var restore = new RestoreBackup(backup, folder, CityClock.ToCity(TimeProvider.System.GetUtcNow().UtcDateTime).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
        await restore.CheckAsync(passphrase, cancellationToken);
        Console.WriteLine($"校验通过：{backup.Manifest.Entries.Count} 个部分都完好。");
        var keysReadable = backup.Manifest.KeysIncluded && passphrase is not null;
        if (!wish.CheckOnly)
        {
            await RestoreAsync(folder, wish, backup, restore, passphrase, cancellationToken);
        }

        if (!keysReadable)
        {
            Console.WriteLine(backup.Manifest.KeysIncluded
                ? "!!! 没有给口令，密钥没有恢复：个人信息字段将无法读取。请用 --passphrase-file 再恢复一次。"
                : "!!! 这份备份不含密钥：个人信息字段将无法读取，除非把原来的 keys 文件夹放进数据文件夹。");
        }

        return 0;
    }

    private static async Task RestoreAsync(DataFolder folder, RestoreWish wish, BackupFile backup, RestoreBackup restore, string? passphrase, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder.Path);
        using var held = SitePreparation.TakeLock(folder);
        if (RestoreBackup.InTheWay(folder) is { Count: > 0 } there && !wish.Force)
        {
            throw new OperatorException($"{folder.Path} 不是空的（{string.Join("、", there.Take(5))}）。请换一个空文件夹；或加 --force：原有内容会移到其中的 {BackupLayout.MovedAside}<时间> 里，网站换成备份里的样子，备份之后的改动不在其中。");
        }

        string? aside;
        try
        {
            await using var host = SiteHost.Build([], folder, serving: false, b => b.Logging.SetMinimumLevel(LogLevel.Critical));
            await using var scope = host.Services.CreateAsyncScope();
            Fit(scope.ServiceProvider, backup.Manifest);
            await restore.UnpackAsync(passphrase, scope.ServiceProvider.GetRequiredService<IDatabaseSnapshot>(), cancellationToken);
            aside = restore.PutInPlace();
        }
        finally
        {
            restore.Forget();
        }

        Console.WriteLine($"已恢复到 {folder.Path}：{backup.Manifest.Tables.Sum(t => t.Rows)} 行和清单一致。{(aside is null ? "" : $"原有内容在 {aside}，确认无误后可以删除。")}");
        if (File.Exists(folder.File(RestoreBackup.SettingsBeside)))
        {
            Console.WriteLine($"备份里的配置放在 {RestoreBackup.SettingsBeside}，没有启用：请核对数据库连接后再改名为 appsettings.json。");
        }

        await FinishAsync(folder, wish, cancellationToken);
    }

    /// <summary>The backup must fit the program and its configuration.</summary>
    private static void Fit(IServiceProvider services, BackupManifest manifest)
    {
        var provider = services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider.ToString();
        if (provider != manifest.Provider)
        {
            throw new OperatorException($"备份来自 {manifest.Provider}，这里配置的是 {provider}。请用环境变量 Panjin__Database__Provider 或数据文件夹里的 appsettings.json 配成 {manifest.Provider}；换数据库请用 export 和 import。");
        }

        if (services.GetRequiredService<SchemaMigrator>().Unknown(manifest.Schema) is { Count: > 0 } newer)
        {
            throw new OperatorException($"备份由更新的程序（{manifest.ProductVersion}）做成，这些模块的表比本程序新：{string.Join("、", newer)}。请用那个版本或更新的程序恢复。");
        }
    }

    /// <summary>Upgrades the tables where the backup is older, and lets modules put right what is theirs.</summary>
    private static async Task FinishAsync(DataFolder folder, RestoreWish wish, CancellationToken cancellationToken)
    {
        await using var app = SiteHost.Build([], folder, serving: false, b => b.Logging.SetMinimumLevel(LogLevel.Warning));
        app.Services.GetServices<IDerivedData>().ToList().ForEach(d => d.Discard());
        await SitePreparation.PrepareAsync(app.Services, sample: false, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(async token =>
        {
            foreach (var step in scope.ServiceProvider.GetServices<IAfterRestore>())
            {
                if (await step.RunAsync(wish.EndSessions, token) is { } done)
                {
                    Console.WriteLine(done);
                }
            }

            scope.ServiceProvider.GetRequiredService<IAuditLog>().Write("backup.restore", "Backup", Path.GetFileName(wish.File));
            return true;
        }, cancellationToken);
        Console.WriteLine("搜索索引会在第一次启动时重建。后台任务已清空；还没发出的消息已暂缓，可在管理台“系统状态”里重发。");
    }
}
