using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Recipes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Media.Contracts;
using PanjinPropertyCms.Media.Controllers;
using PanjinPropertyCms.Media.Services;
using PanjinPropertyCms.Presentation.Forms;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Media;

/// <summary>Files that content names: documents that readers download, images that pages show. What lies in the library is public: a draft's secrets do not belong here.</summary>
internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MediaOptions>().Bind(configuration.GetSection(MediaOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        var options = configuration.GetSection(MediaOptions.Section).Get<MediaOptions>() ?? new MediaOptions();
        services.Configure<MvcOptions>(o => o.Conventions.Add(new UploadLimits(options.LargestBytes)));
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<MediaFolder>().AddScoped<AddMediaFile>().AddScoped<IMediaLibrary, MediaLibrary>();
        services.AddScoped<UploadMedia>().AddScoped<RemoveMediaFile>().AddScoped<MediaUses>().AddScoped<IFieldLookup, MediaLookup>();
        services.AddSingleton<IAdminMenu, AdminMenu>();
        services.AddAuditWords(new Dictionary<string, string> { ["media.add"] = "上传文件", ["media.replace"] = "替换文件", ["media.remove"] = "删除文件" }, new Dictionary<string, string> { ["Media"] = "文件" });
        services.AddScoped<IRecipeStep, MediaStep>().AddScoped<IStartTask, SweepUnfinished>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapMedia();
}
