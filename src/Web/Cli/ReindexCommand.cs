using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;

namespace PanjinPropertyCms.Web.Cli;

/// <summary><c>reindex</c>: parses what is published again and has the index made anew. The command line never opens the index itself.</summary>
internal static class ReindexCommand
{
    internal static async Task<int> RunAsync(DataFolder folder, CancellationToken cancellationToken)
    {
        await using var site = await SiteSession.OpenAsync(folder, cancellationToken);
        return await LongWork.RunAsync(site, "正在重建", ReindexTask.TaskKind, "{}", async (progress, token) =>
        {
            var count = await site.Services.GetRequiredService<ProjectionRebuild>().RunAsync(progress, token);
            var derived = site.Services.GetServices<IDerivedData>().ToList();
            derived.ForEach(d => d.Discard());
            return $"已重新解析 {count} 件。{string.Join("、", derived.Select(d => d.Name))}将在下次启动时重建。";
        }, cancellationToken);
    }
}
