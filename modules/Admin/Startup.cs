using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Admin.Cards;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Admin.Services;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin;

/// <summary>The console's pages are controllers; nothing else is mapped.</summary>
internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IAdminMenu, AdminMenu>();
        services.AddScoped<IDashboardCard, FollowersCard>().AddScoped<IDashboardCard, JobsCard>().AddScoped<IDashboardCard, TasksCard>()
            .AddScoped<IDashboardCard, BackupCard>();
        services.AddScoped<DashboardCards>().AddScoped<JobRuns>().AddScoped<FeatureList>();
    }
}
