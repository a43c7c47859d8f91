using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.DeskImport.Services;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.DeskImport;

/// <summary>An editor pastes or uploads a document and gets a draft. What kinds of publication there are is said by their modules.</summary>
internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionProvider, Permissions>().AddSingleton<IAdminMenu, AdminMenu>();
        services.AddScoped<DeskTypes>().AddScoped<Desk>().AddScoped<MakeDraft>();
        services.AddScheduledJob<ForgetDocuments>();
    }
}
