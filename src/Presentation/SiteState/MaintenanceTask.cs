using System.Text.Json;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>What <c>maintenance on|off</c> leaves for a serving site: two processes do not write side by side.</summary>
public sealed class MaintenanceTask(SwitchMaintenance maintenance) : ILongTaskRunner
{
    public const string TaskKind = "维护模式";

    public string Kind => TaskKind;

    public async Task<string> RunAsync(string arguments, IProgress<LongTaskProgress> progress, CancellationToken cancellationToken)
    {
        var order = JsonSerializer.Deserialize<MaintenanceOrder>(arguments, ContentData.Json)!;
        var outcome = await maintenance.RunAsync(order, cancellationToken);
        return outcome.Done
            ? order.On ? "维护模式已开启，居民看到维护页。" : "维护模式已关闭，网站已恢复。"
            : throw new InvalidOperationException(string.Concat(outcome.Refusals.Select(r => r.Message)));
    }
}
