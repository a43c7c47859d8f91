using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Web.Operations;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it may be given requests; 503 when not. Why is told to this machine and to who may read the status.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static IServiceCollection AddSiteHealth(this IServiceCollection services)
    {
        services.AddSingleton<SchemaHealth>();
        services.AddScoped<IDoctorCheck, ConfigurationCheck>().AddScoped<IDoctorCheck, UnfinishedCheck>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("数据库", tags: [Ready]).AddCheck<SchemaHealth>("表结构", tags: [Ready]).AddCheck<FollowersHealth>("改动跟随", tags: [Ready])
            .AddCheck<DiskHealth>("磁盘", tags: [Ready]).AddCheck<MaintenanceHealth>("维护", tags: [Ready]);
        return services;
    }

    internal static void MapSiteHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = (context, _) => context.Response.WriteAsJsonAsync(new { status = "live" }) });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        var status = report.Status switch { HealthStatus.Healthy => "ready", HealthStatus.Degraded => "degraded", _ => "not ready" };
        object answer = LocalCaller.Is(context) || await MayReadAsync(context)
            ? new
            {
                status,
                reasons = report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => new { check = e.Key, status = e.Value.Status.ToString(), reason = e.Value.Description ?? e.Value.Exception?.GetType().Name }),
                checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status.ToString()),
                milliseconds = Math.Round(report.TotalDuration.TotalMilliseconds, 1),
            }
            : new { status };
        await context.Response.WriteAsJsonAsync(answer, Json);
    }

    private static async Task<bool> MayReadAsync(HttpContext context) =>
        (await context.AuthenticateAsync()).Principal is { } person
        && await context.RequestServices.GetRequiredService<IPermissionGrants>().HasAsync(person, KernelPermissions.ReadStatus, context.RequestAborted);
}
