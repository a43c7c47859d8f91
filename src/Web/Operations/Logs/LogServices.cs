using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Status;

namespace PanjinPropertyCms.Web.Operations.Logs;

/// <summary>Registers the log files of a serving site; commands write to the console only.</summary>
internal static class LogServices
{
    internal static void AddSiteLogs(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LogOptions>().Bind(builder.Configuration.GetSection(LogOptions.Section)).ValidateDataAnnotations();
        if (!Wanted(builder.Configuration))
        {
            return;
        }

        builder.Services.AddSingleton<ILoggerProvider, ApplicationLog>();
        builder.Services.AddSingleton<AccessLog>().AddHostedService(s => s.GetRequiredService<AccessLog>()).AddScoped<IStatusPart, LogStatus>();
    }

    internal static void UseAccessLog(this WebApplication app)
    {
        if (app.Services.GetService<AccessLog>() is not null)
        {
            app.UseMiddleware<AccessLogMiddleware>();
        }
    }

    private static bool Wanted(IConfiguration configuration) => configuration.GetSection(LogOptions.Section).Get<LogOptions>()?.Files ?? true;

    /// <summary>Whether the access log is whole.</summary>
    private sealed class LogStatus(AccessLog log, IOptions<LogOptions> options) : IStatusPart
    {
        public string Name => "日志";

        public Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StatusLine>>(
        [
            new("访问日志", $"留存 {options.Value.AccessDays} 天", log.Fault is { } fault ? $"访问日志写不进去（{fault}）。请检查磁盘和 logs 文件夹的权限。" : null),
            new("漏记", $"{log.Dropped} 条", log.Dropped > 0 ? "磁盘太慢或曾经写满，有访问没有记下来。请检查磁盘；重启后重新计数。" : null),
        ]);
    }
}
