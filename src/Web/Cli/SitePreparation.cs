using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;

namespace PanjinPropertyCms.Web.Cli;

/// <summary>Makes the data folder and brings a site to the point where it can answer.</summary>
internal static class SitePreparation
{
    /// <exception cref="OperatorException">The folder cannot be written.</exception>
    internal static void MakeFolder(DataFolder folder)
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
            var probe = folder.File(".write-test");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            if (!OperatingSystem.IsWindows())
            {
                // Whoever reads the keys reads the personal fields: nobody but the service.
                Directory.CreateDirectory(folder.File("keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception error) when (error is UnauthorizedAccessException || (error is IOException && !error.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase)))
        {
            throw new OperatorException($"数据文件夹 {folder.Path} 不能写入（{error.Message.TrimEnd('.')}）。请检查权限和磁盘，或用 --data 换一个文件夹。");
        }
    }

    /// <summary>The lock of the one writing process.</summary>
    /// <exception cref="OperatorException">Another process holds it.</exception>
    internal static SiteLock TakeLock(DataFolder folder) => SiteLock.TryTake(folder)
        ?? throw new OperatorException($"另一个进程正在使用 {folder.Path}。请先停掉它，或用 --data 指定另一个数据文件夹。");

    /// <summary>Schema, base data and, where wanted, the sample content.</summary>
    internal static async Task PrepareAsync(IServiceProvider services, bool sample, CancellationToken cancellationToken)
    {
        var start = services.GetRequiredService<SiteStart>();
        await start.PrepareAsync(cancellationToken);
        await start.RunRecipeAsync(Path.Combine(SiteFolders.Sample, "base.recipe.json"), cancellationToken);
        if (sample)
        {
            await start.RunRecipeAsync(Path.Combine(SiteFolders.Sample, "sample.recipe.json"), cancellationToken);
        }
    }
}
