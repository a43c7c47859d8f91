using System.Globalization;
using System.Text.Json;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Presentation.SiteState;

namespace PanjinPropertyCms.Web.Cli;

/// <summary><c>maintenance on|off</c>: alone it writes by itself; beside a serving site it leaves the work to the site, which closes or opens at once.</summary>
internal static class MaintenanceCommand
{
    private static readonly string[] Times = ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-M-d H:mm"];

    internal static async Task<int> RunAsync(DataFolder folder, bool on, string? reason, string? until, CancellationToken cancellationToken)
    {
        var order = new MaintenanceOrder(on, reason, until is null ? null : ParseTime(until));
        await using var site = await SiteSession.OpenAsync(folder, cancellationToken);
        if (order.UntilUtc <= site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)
        {
            throw new OperatorException($"结束时间 {until} 已经过了。");
        }

        var arguments = JsonSerializer.Serialize(order, ContentData.Json);
        return await LongWork.RunAsync(site, on ? "正在开启维护模式" : "正在关闭维护模式", MaintenanceTask.TaskKind, arguments, async (progress, token) =>
        {
            await using var scope = site.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetServices<ILongTaskRunner>().First(r => r.Kind == MaintenanceTask.TaskKind).RunAsync(arguments, progress, token);
        }, cancellationToken);
    }

    private static DateTime ParseTime(string until) => DateTime.TryParseExact(until, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? CityClock.ToUtc(time)
        : throw new OperatorException($"看不懂时间 {until}。请写成 \"2026-11-24 06:00\"（北京时间）。");
}
