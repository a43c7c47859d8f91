using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Web.Cli;

/// <summary><c>setup</c>: makes a site without serving it.</summary>
internal static class SetupCommand
{
    internal static async Task<int> RunAsync(DataFolder folder, bool sample, CancellationToken cancellationToken)
    {
        SitePreparation.MakeFolder(folder);
        using var held = SitePreparation.TakeLock(folder);
        await using var app = await SiteOpening.OpenAsync([], folder, serving: false, services => SitePreparation.PrepareAsync(services, sample, cancellationToken));
        Console.WriteLine($"已建立：{folder.Path}。下一步：user add <邮箱> --role Administrator 建立管理员，然后 serve。");
        return 0;
    }
}
