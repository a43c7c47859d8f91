using Microsoft.Extensions.DependencyInjection;

namespace PanjinPropertyCms.Kernel.Status;

/// <summary>Registers what tells how the site is.</summary>
public static class StatusServices
{
    public static IServiceCollection AddStatus(this IServiceCollection services)
    {
        services.AddSingleton<SlowRequests>().AddSingleton<Uptime>();
        services.AddScoped<FollowerLag>().AddScoped<SiteStatusReader>().AddScoped<RetryOutbox>().AddScoped<RunJobNow>();
        return services.AddScoped<IStatusPart, DatabaseStatus>().AddScoped<IStatusPart, MachineStatus>();
    }
}
