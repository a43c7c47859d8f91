using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.DeskImport.Contracts;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Notices.Models;
using PanjinPropertyCms.Notices.Services;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Notices;

/// <summary>The smallest whole module: a kind of publication with a list, a page, a block on the home page, a feed and its place in the search.</summary>
internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton(new ContentTypeDefinition
        {
            Name = NoticePart.ContentType,
            DisplayName = "通知公告",
            Path = "/notices",
            Parts = [typeof(NoticePart)],
            EditPermission = Permissions.Edit,
            PublishPermission = Permissions.Publish,
        });
        services.AddSiteColumn(new SiteColumn
        {
            ContentType = NoticePart.ContentType,
            Page = new PageColumn("通知公告", "物业服务领域的通知、公告、提示和公示", "物业,通知,公告,公示,培训", "工作动态", "/notices"),
            Order = 50,
            HomeTake = 6,
            WayIn = new WayIn("看通知", "检查、培训、评选和办事提醒", "bell"),
        });
        services.AddScoped<IProjection, NoticeProjection>();
        services.AddScoped<IContentPreview, NoticePreview>();
    }
}

/// <summary>Makes notices findable where there is a search.</summary>
[RequireFeatures("Search")]
internal sealed class SearchStartup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddContentSearch(NoticePart.ContentType, "通知公告", NoticePart.ToSearch);
}

/// <summary>Makes drafts of what is pasted or uploaded, where that is offered.</summary>
[RequireFeatures("DeskImport")]
internal sealed class DeskImportStartup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<IDraftReader, NoticeDraftReader>();
}
