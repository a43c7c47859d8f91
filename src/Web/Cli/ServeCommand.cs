using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Contracts;

namespace PanjinPropertyCms.Web.Cli;

/// <summary><c>serve</c>: runs the site until it is told to stop.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://localhost:5080";

    internal static async Task<int> RunAsync(DataFolder folder, string[] args, CancellationToken cancellationToken)
    {
        SitePreparation.MakeFolder(folder);
        using var held = SitePreparation.TakeLock(folder);
        await using var app = await SiteOpening.OpenAsync(args, folder, serving: true, services =>
            SitePreparation.PrepareAsync(services, sample: services.GetRequiredService<IHostEnvironment>().IsDevelopment(), cancellationToken));
        if (app.Urls.Count == 0 && string.IsNullOrEmpty(app.Configuration["urls"]) && string.IsNullOrEmpty(app.Configuration["http_ports"]))
        {
            app.Urls.Add(DefaultUrl);
        }

        IReadOnlyList<DemoAccount> demo = app.Environment.IsDevelopment() ? await app.Services.GetRequiredService<IDemoAccounts>().EnsureAsync(cancellationToken) : [];
        await app.StartAsync(cancellationToken);
        await GreetAsync(app, folder, demo, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task GreetAsync(WebApplication app, DataFolder folder, IReadOnlyList<DemoAccount> demo, CancellationToken cancellationToken)
    {
        Console.WriteLine();
        Console.WriteLine($"盘锦市物业纠纷化解服务平台已启动：{string.Join("  ", app.Urls)}");
        Console.WriteLine($"数据文件夹：{folder.Path}");
        await WarnOfLostKeysAsync(app, cancellationToken);
        if (demo.Count > 0)
        {
            Console.WriteLine($"管理台：{app.Urls.First()}/admin  演示账号（仅开发环境）：");
            foreach (var account in demo)
            {
                Console.WriteLine($"  {account.Name}  {account.Password}  {account.Role}");
            }
        }
        else if (await app.Services.GetRequiredService<IFirstRun>().TokenAsync(cancellationToken) is { } token)
        {
            Console.WriteLine($"还没有管理员。请打开 {app.Urls.First()}/setup?token={token} 建立第一个管理员账号（链接只能用一次）。");
        }

        Console.WriteLine("按 Ctrl+C 停止。");
    }

    private static async Task WarnOfLostKeysAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<KeyProbe>().FitsAsync(cancellationToken) == false)
        {
            Console.WriteLine($"!!! {KeyProbe.LostText}");
        }
    }
}
