using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Presentation.Pieces;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Site.Contracts;
using PanjinPropertyCms.Site.Models;
using PanjinPropertyCms.Site.Services;

namespace PanjinPropertyCms.Site;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SiteColumns>();
        services.AddScoped<LatestContent>();
        services.AddSingleton<IMenuProvider, ColumnMenu>();
        services.AddScoped<IPagePiece, LatestBlocks>();
        services.AddScoped<IPagePiece, FooterLinks>();
        services.AddScoped<IPagePiece, BannerPreview>().AddScoped<IPagePiece, MaintenanceMark>();
        services.AddSettingsGroup<HomeSettings>("home", "首页", 20, description: "首页搜索框下面的常见问题");
    }
}
