using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Site.Contracts;
using Polls.Models;
using Polls.Services;

namespace Polls;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionProvider, Permissions>().AddSingleton<IAdminMenu, AdminMenu>().AddScoped<IDashboardCard, PollsCard>();
        services.AddSingleton(new ContentTypeDefinition
        {
            Name = PollPart.ContentType,
            DisplayName = "问卷征集",
            Path = "/polls",
            Parts = [typeof(PollPart)],
            EditPermission = Permissions.Edit,
            PublishPermission = Permissions.Edit,
        });
        services.AddSiteColumn(new SiteColumn
        {
            ContentType = PollPart.ContentType,
            Page = new PageColumn("问卷征集", "就小区的事征求居民意见", "物业,征求意见,问卷", "互动交流", "/polls"),
            Order = 60,
            WayIn = new WayIn("提意见", "就小区的事征求居民意见", "bell"),
        });
        services.AddScoped<IProjection, PollProjection>().AddScoped<SavePollSettings>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/polls/about", () => Results.Json(new { module = "Polls" }));
}

[RequireFeatures("Search")]
internal sealed class SearchStartup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddContentSearch(PollPart.ContentType, "问卷征集", PollPart.ToSearch);
}
