using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Presentation.SiteState;

internal static class SiteStateServices
{
    /// <summary>Maintenance, banner, grey display, and the settings of the site's identity.</summary>
    internal static IServiceCollection AddSiteState(this IServiceCollection services)
    {
        services.AddSettingsGroup<SiteIdentity>("site", "站点信息", 10, description: "网站名称、主办单位、备案号，显示在页头和页脚");
        services.AddSettingsGroup<BannerSettings>(BannerSettings.GroupKey, "紧急横幅", 100, KernelPermissions.ManageBanner, "台风、暴雨、停水停电等紧急事项，显示在每一页最上面");
        services.AddSettingsGroup<GreySettings>(GreySettings.GroupKey, "灰色显示", 110, KernelPermissions.ManageBanner, "哀悼日把网站变成灰色");
        services.AddSettingsGroup<MaintenanceSettings>(MaintenanceSettings.GroupKey, "维护模式", 120, KernelPermissions.ManageMaintenance, "维护升级时请居民稍后再来");
        services.AddSingleton<SiteMood>().AddScoped<ApplySiteState>().AddScoped<ISettingsHandler>(s => s.GetRequiredService<ApplySiteState>());
        services.AddScoped<SwitchMaintenance>().AddScoped<ILongTaskRunner, MaintenanceTask>().AddScheduledJob<SiteStateJob>();
        return services.AddAuditWords(new Dictionary<string, string>
        {
            ["maintenance.begin"] = "维护开始",
            ["maintenance.end"] = "维护结束",
            ["banner.begin"] = "横幅到时显示",
            ["banner.end"] = "横幅到时撤下",
            ["grey.begin"] = "灰色显示开始",
            ["grey.end"] = "灰色显示结束",
        });
    }
}
