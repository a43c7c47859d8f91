using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Status;

/// <summary>The size of the database and of its write-ahead log.</summary>
internal sealed class DatabaseStatus(CmsDbContext db, DataFolder folder, IOptions<DatabaseOptions> options) : IStatusPart
{
    /// <summary>SQLite empties it at 4 MB; a long reader that never ends keeps it growing.</summary>
    private const long LargeLog = 256L << 20;

    public string Name => "数据库";

    public async Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider == DatabaseProvider.PostgreSql)
        {
            var size = (await db.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").ToListAsync(cancellationToken))[0];
            return [new("种类", "PostgreSQL"), new("大小", BackupText.Size(size))];
        }

        var log = Size("site.db-wal");
        return
        [
            new("种类", "SQLite"), new("大小", BackupText.Size(Size("site.db"))),
            new("写前日志", BackupText.Size(log), log > LargeLog ? "写前日志一直没有合并，多半有程序长时间读着数据库。请查是否有别的程序打开了 site.db，必要时重启网站。" : null),
        ];
    }

    private long Size(string file) => new FileInfo(folder.File(file)) is { Exists: true } info ? info.Length : 0;
}

/// <summary>Disk, memory and the page cache of this process.</summary>
internal sealed class MachineStatus(DataFolder folder) : IStatusPart
{
    /// <summary>Below it somebody should act; below a fifth of it the site is not ready.</summary>
    internal const long TightDisk = 1L << 30;

    public string Name => "机器";

    public Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var disk = new DriveInfo(folder.Path);
        var asked = SiteMeter.CacheHits + SiteMeter.CacheMisses;
        return Task.FromResult<IReadOnlyList<StatusLine>>(
        [
            new("磁盘剩余", $"{BackupText.Size(disk.AvailableFreeSpace)}（共 {BackupText.Size(disk.TotalSize)}）", disk.AvailableFreeSpace < TightDisk ? "请清理磁盘或扩容，至少留 1 GB。" : null),
            new("内存", $"{BackupText.Size(Environment.WorkingSet)}，其中对象 {BackupText.Size(GC.GetTotalMemory(false))}"),
            new("页面缓存", asked == 0 ? "还没有人看过公开页面" : $"命中 {100.0 * SiteMeter.CacheHits / asked:0.0}%（{SiteMeter.CacheHits} / {asked}）"),
        ]);
    }
}
