using PanjinPropertyCms.Kernel.Content.Import;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Web.Cli;

/// <summary><c>export</c>: only reads, so it works beside a serving site.</summary>
internal static class ExportCommand
{
    internal static async Task<int> RunAsync(DataFolder folder, string file, string type, CancellationToken cancellationToken)
    {
        await using var site = await SiteSession.OpenAsync(folder, cancellationToken);
        var count = await site.Services.GetRequiredService<ContentExporter>().RunAsync(file, type, cancellationToken);
        Console.WriteLine($"已导出 {count} 件到 {file}");
        return 0;
    }
}
