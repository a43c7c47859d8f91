using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Modules.DropIns;

namespace PanjinPropertyCms.Web.Cli;

/// <summary><c>doctor</c>: asks the site how it is. It changes nothing; 1 means that something is bad.</summary>
internal static class DoctorCommand
{
    internal static async Task<int> RunAsync(DataFolder folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder.Path))
        {
            throw new OperatorException($"没有数据文件夹 {folder.Path}。请先 setup，或用 --data 指定。");
        }

        await using var app = await SiteOpening.OpenAsync([], folder, serving: false, services => DropInTrial.NeedTablesAsync(services, cancellationToken), b => b.Logging.SetMinimumLevel(LogLevel.Critical));
        await using var scope = app.Services.CreateAsyncScope();
        var worst = DoctorHealth.Good;
        foreach (var check in scope.ServiceProvider.GetServices<IDoctorCheck>())
        {
            var finding = await AskAsync(check, cancellationToken);
            worst = finding.Health > worst ? finding.Health : worst;
            var mark = finding.Health switch { DoctorHealth.Good => "正常", DoctorHealth.Warning => "注意", _ => "异常" };
            Console.WriteLine($"[{mark}] {check.Name}：{finding.Message}");
        }

        return worst == DoctorHealth.Bad ? 1 : 0;
    }

    /// <summary>The operator says that the old keys are gone for good; what they encrypted stays unreadable.</summary>
    internal static async Task<int> AcceptKeysAsync(DataFolder folder, CancellationToken cancellationToken)
    {
        await using var site = await SiteSession.OpenAsync(folder, cancellationToken);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeyProbe>().AcceptAsync(cancellationToken);
        Console.WriteLine("已以现有的密钥为准。用旧密钥加密的个人信息仍然读不出来。");
        return 0;
    }

    private static async Task<DoctorFinding> AskAsync(IDoctorCheck check, CancellationToken cancellationToken)
    {
        try
        {
            return await check.RunAsync(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return DoctorFinding.Bad($"检查没有完成（{error.Message}）。");
        }
    }
}
