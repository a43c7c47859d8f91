using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>Registers settings.</summary>
public static class SettingsServices
{
    internal static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.AddFollower<SettingsCache>();
        services.AddSingleton<ICurrentSettings>(s => s.GetRequiredService<SettingsCache>());
        services.AddScoped<SiteSettings>().AddScoped<ISiteSettings>(s => s.GetRequiredService<SiteSettings>());
        services.AddSingleton<SettingsGroups>().AddScoped<ReadSettings>().AddScoped<IDoctorCheck, SettingsCheck>();
        return services.AddScoped(s => new SaveSettings(
            s.GetRequiredService<CmsDbContext>(), s.GetRequiredService<IUnitOfWork>(), s.GetRequiredService<SiteSettings>(), s.GetRequiredService<ReadSettings>(),
            s.GetRequiredService<SettingsCache>(), s.GetRequiredService<IAuthorizer>(), s.GetRequiredService<IAuditLog>(), s.GetRequiredService<Enabled<ISettingsHandler>>()));
    }

    /// <summary>Registers a group of settings: it gets a page in the console, history and audit.</summary>
    /// <param name="services">The site's.</param>
    /// <param name="key">In the address, lower case: <c>site</c>.</param>
    /// <param name="title">In Chinese: 站点信息.</param>
    /// <param name="order">Small numbers stand first.</param>
    /// <param name="permission">Default: <see cref="KernelPermissions.ManageSettings"/>.</param>
    /// <param name="description">One sentence: what it is for.</param>
    public static IServiceCollection AddSettingsGroup<T>(this IServiceCollection services, string key, string title, int order, string? permission = null, string description = "")
        where T : class, new() =>
        services.AddSingleton(new SettingsGroup(typeof(T), key, title, order, permission ?? KernelPermissions.ManageSettings, description));
}
