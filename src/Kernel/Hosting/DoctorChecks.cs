using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Kernel.Hosting;

/// <summary>Is there room on the disk, and may the site write?</summary>
internal sealed class DataFolderCheck(DataFolder folder) : IDoctorCheck
{
    private const long Tight = 1L << 30;

    public string Name => "数据文件夹";

    public async Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var probe = folder.File(".doctor");
            await File.WriteAllTextAsync(probe, "", cancellationToken);
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return DoctorFinding.Bad($"{folder.Path} 不能写入（{error.Message}）。请检查文件夹的权限和磁盘。");
        }

        var free = new DriveInfo(folder.Path).AvailableFreeSpace;
        return free < Tight
            ? DoctorFinding.Warning($"磁盘只剩 {free >> 20} MB。请清理或扩容，至少留 1 GB。")
            : DoctorFinding.Good($"{folder.Path}，可写，磁盘剩余 {free >> 30} GB。");
    }
}

/// <summary>Does the database open, is it whole, is its schema up to date?</summary>
internal sealed class DatabaseCheck(CmsDbContext db, SchemaMigrator migrator, IOptions<DatabaseOptions> options) : IDoctorCheck
{
    public string Name => "数据库";

    public async Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (options.Value.Provider == DatabaseProvider.Sqlite)
            {
                // No argument: the function takes a number for the name of a table. And a list: a damaged file answers with many rows.
                var answer = (await db.Database.SqlQuery<string>($"SELECT quick_check AS \"Value\" FROM pragma_quick_check").ToListAsync(cancellationToken))[0];
                if (answer != "ok")
                {
                    return DoctorFinding.Bad($"数据库文件已损坏（{answer}）。请停止网站并从最近的备份恢复。");
                }
            }

            if (await migrator.NewerAsync(cancellationToken) is { Count: > 0 } newer)
            {
                return DoctorFinding.Bad($"数据库已被更新的程序升级过（{string.Join("、", newer)}）。请用那个版本或更新的程序，或恢复升级前的备份。");
            }

            var pending = await migrator.PendingAsync(cancellationToken);
            return pending.Count > 0
                ? DoctorFinding.Warning($"这些模块的表还没有升级：{string.Join("、", pending)}。启动网站时会自动升级，请先备份。")
                : DoctorFinding.Good($"{options.Value.Provider}，完好，表结构是最新的。");
        }
        catch (System.Data.Common.DbException error)
        {
            return DoctorFinding.Bad($"打不开数据库（{error.Message}）。请检查连接设置 Panjin:Database。");
        }
    }
}

/// <summary>Is the clock plausible? Terms and publication dates hang on it.</summary>
internal sealed class ClockCheck(CmsDbContext db, DataFolder folder, TimeProvider time) : IDoctorCheck
{
    public string Name => "时钟";

    public async Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        var last = await db.Set<ChangeEntry>().MaxAsync(c => (DateTime?)c.AtUtc, cancellationToken);
        // Files too: a site that only reads writes no changes, but its log goes on.
        var written = new DirectoryInfo(folder.Path).EnumerateFiles().Select(f => f.LastWriteTimeUtc).DefaultIfEmpty().Max();
        last = last is null || written > last ? written : last;
        return last > time.GetUtcNow().UtcDateTime.AddMinutes(5)
            ? DoctorFinding.Bad($"系统时间早于最近一次写入（{last:u}）。请校准服务器时间（NTP）。")
            : DoctorFinding.Good($"{time.GetUtcNow():u}");
    }
}
