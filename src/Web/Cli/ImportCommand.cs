using System.Text.Json;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Import;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Web.Cli;

/// <summary><c>import</c>: alone it imports by itself; beside a serving site it leaves the work to the site and shows its progress.</summary>
internal static class ImportCommand
{
    internal static async Task<int> RunAsync(DataFolder folder, string file, string type, bool publish, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new OperatorException($"没有这个文件：{file}");
        }

        await using var site = await SiteSession.OpenAsync(folder, cancellationToken);
        var definition = site.Services.GetRequiredService<ContentTypes>().Get(type);
        return await LongWork.RunAsync(site, "正在导入", ImportTask.TaskKind,
            JsonSerializer.Serialize(new ImportArguments(file, definition.Name, publish), ContentData.Json),
            async (progress, token) => (await site.Services.GetRequiredService<ContentImporter>().RunAsync(file, definition.Name, publish, progress, token)).ToString(),
            cancellationToken);
    }
}
