using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Contents.Cards;
using PanjinPropertyCms.Contents.Comparing;
using PanjinPropertyCms.Contents.Controllers;
using PanjinPropertyCms.Contents.Lists;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Contents.Steps;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<EditorPages>().AddScoped<EditorLists>().AddScoped<SaveEdited>().AddSingleton<FieldWords>();
        services.Configure<OpenApiOptions>("v1", o => o.AddDocumentTransformer<TypeSchemas>());
        services.AddSingleton<IAdminMenu, AdminMenu>().AddScoped<IFindSource, ContentFind>();
        services.AddScoped<ContentDesk>().AddScoped<ContentList>().AddScoped<BulkRun>().AddScoped<ItemFacts>().AddScoped<ItemVersions>();
        services.AddScoped<IDashboardCard, ReviewCard>().AddScoped<IDashboardCard, DraftsCard>().AddScoped<IDashboardCard, ScheduleCard>().AddScoped<IDashboardCard, LatestCard>();
        AddSteps(services);
    }

    /// <summary>In the order in which an item's page offers them.</summary>
    private static void AddSteps(IServiceCollection services)
    {
        services.AddScoped<ItemStep, SubmitStep>().AddScoped<ItemStep, PublishStep>().AddScoped<ItemStep, ReturnStep>().AddScoped<ItemStep, ScheduleStep>();
        services.AddScoped<ItemStep, AddressStep>().AddScoped<ItemStep, OwnerStep>().AddScoped<ItemStep, CloneStep>().AddScoped<ItemStep, RestoreStep>();
        services.AddScoped<ItemStep, WithdrawStep>().AddScoped<ItemStep, SupersedeStep>().AddScoped<ItemStep, RemoveStep>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapContentsApi();
        routes.MapTypesApi();
        routes.MapContentItemApi();
    }
}
