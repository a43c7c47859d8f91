using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Status;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Search.Following;

/// <summary>The index on the status page: how much is in it, how large it is, and when it was last written.</summary>
internal sealed class SearchStatus(SearchIndex index, Kernel.Data.DataFolder data) : IStatusPart
{
    public string Name => "搜索索引";

    public Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Read());

    private IReadOnlyList<StatusLine> Read()
    {
        if (!index.IsOpen || index.Value.State != IndexState.Ready)
        {
            return [new("状态", index.IsOpen ? "正在建立" : "还没有打开", "搜索暂时不可用，建好后会自动恢复。如果十分钟后还这样，请联系运维人员看应用日志。")];
        }

        var files = new DirectoryInfo(data.File(SearchIndex.FolderName)).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        using var lease = index.Value.Acquire();
        return
        [
            new("条目", lease is null ? "—" : lease.Searcher.IndexReader.NumDocs.ToString(CultureInfo.InvariantCulture) + " 条（文档和条文）"),
            new("大小", BackupText.Size(files.Sum(f => f.Length))),
            new("最近写入", files.Count == 0 ? "—" : CityClock.ToCity(files.Max(f => f.LastWriteTimeUtc)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        ];
    }
}

/// <summary>A node without an index answers no search: it is not ready.</summary>
internal sealed class SearchHealth(SearchIndex index) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        index.IsOpen && index.Value.State == IndexState.Ready ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(index.IsOpen ? $"索引没有就绪（{index.Value.Reason}）" : "索引还没有打开"));
}
