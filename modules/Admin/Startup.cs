using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Admin.Cards;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Admin.Services;
using PanjinPropertyCms.Admin.Services.Auditing;
using PanjinPropertyCms.Admin.Services.Configuring;
using PanjinPropertyCms.Admin.Services.Finding;
using PanjinPropertyCms.Admin.Services.Views;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Presentation.Pieces;

namespace PanjinPropertyCms.Admin;

/// <summary>The console's pages are controllers; nothing else is mapped.</summary>
internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IAdminMenu, AdminMenu>();
        services.AddScoped<IDashboardCard, FollowersCard>().AddScoped<IDashboardCard, JobsCard>().AddScoped<IDashboardCard, TasksCard>()
            .AddScoped<IDashboardCard, BackupCard>();
        services.AddScoped<IFindSource, ConsoleMenu>().AddScoped<IFindSource, PeopleFind>().AddScoped<Finder>();
        services.AddScoped<IPagePiece, ViewsPiece>().AddScoped<SaveView>().AddScoped<RemoveView>();
        services.AddScoped<AuditValues>().AddScoped<AuditList>().AddScoped<ExportAudit>().AddScoped<SealList>();
        services.AddScoped<SettingsPages>().AddScoped<IFindSource, SettingsFind>().AddScoped<IDashboardCard, SettingsCard>();
        services.AddScoped<DashboardCards>().AddScoped<JobRuns>().AddScoped<FeatureList>().AddScoped<SwitchEffects>();
    }
}
