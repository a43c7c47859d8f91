using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Data.Migrations;
using PanjinPropertyCms.Kernel.Jobs;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace PanjinPropertyCms.Web.Cli;

/// <summary><c>backup</c>: alone or beside a serving site, since it only reads. It migrates nothing: the backup before an upgrade is made by the new program too.</summary>
internal static class BackupCommand
{
    internal static async Task<int> RunAsync(DataFolder folder, string file, string? passphraseFile, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder.Path))
        {
            throw new OperatorException($"没有数据文件夹 {folder.Path}。请用 --data 指定网站的数据文件夹。");
        }

        await using var app = SiteHost.Build([], folder, serving: false, b => b.Logging.SetMinimumLevel(LogLevel.Critical));
        var passphrase = await PassphraseInput.ReadAsync(passphraseFile ?? app.Services.GetRequiredService<IOptions<BackupOptions>>().Value.PassphraseFile, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var made = await ShowAsync(progress => scope.ServiceProvider.GetRequiredService<MakeBackup>().RunAsync(file, passphrase, progress, cancellationToken));
        Console.WriteLine(made.ToString());
        await NoteAsync(scope.ServiceProvider, made, cancellationToken);
        return 0;
    }

    /// <summary>In the audit log, unless its table still waits for an upgrade.</summary>
    private static async Task NoteAsync(IServiceProvider services, BackupResult made, CancellationToken cancellationToken)
    {
        if ((await services.GetRequiredService<SchemaMigrator>().PendingAsync(cancellationToken)).Count > 0)
        {
            Console.WriteLine("数据库还没有升级到这个程序的版本，所以这次备份没有记入审计日志。");
            return;
        }

        await services.GetRequiredService<IUnitOfWork>().RunAsync(_ =>
        {
            services.GetRequiredService<IAuditLog>().Write("backup.create", "Backup", Path.GetFileName(made.File), made.Manifest.KeysIncluded ? "含密钥" : "不含密钥");
            return Task.FromResult(true);
        }, cancellationToken);
    }

    private static async Task<BackupResult> ShowAsync(Func<IProgress<LongTaskProgress>, Task<BackupResult>> work)
    {
        if (Console.IsOutputRedirected)
        {
            return await work(new Progress<LongTaskProgress>());
        }

        return await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async context =>
        {
            var bar = context.AddTask("正在备份");
            var result = await work(new Progress<LongTaskProgress>(p => (bar.MaxValue, bar.Value) = (Math.Max(1, p.Total), p.Done)));
            bar.Value = bar.MaxValue;
            return result;
        });
    }
}
