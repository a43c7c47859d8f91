using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Admin.Services;

/// <summary>Where a long task stands, in words.</summary>
internal static class TaskText
{
    /// <summary>What a kind of task is called; a module's own kind is shown as it is.</summary>
    internal static string NameOf(string kind) => kind switch
    {
        "import" => "导入",
        "reindex" => "重建索引",
        "backup" => "备份",
        "backup-verify" => "校验备份",
        _ => kind,
    };

    internal static string Of(LongTask task) => task.State switch
    {
        LongTaskState.Waiting => "排队中",
        LongTaskState.Running => task.Total > 0 ? $"进行中 {Math.Min(100, task.Done * 100 / task.Total)}%" : "进行中",
        LongTaskState.Succeeded => "已完成",
        _ => "没有成功",
    };

    internal static DashboardTone ToneOf(LongTask task) => task.State switch
    {
        LongTaskState.Succeeded => DashboardTone.Good,
        LongTaskState.Failed => DashboardTone.Late,
        _ => DashboardTone.Plain,
    };
}
