using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Contents.Controllers;
using PanjinPropertyCms.Contents.Services;

namespace PanjinPropertyCms.Contents;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<EditorPages>().AddScoped<EditorLists>().AddScoped<SaveEdited>().AddSingleton<FieldWords>();
        services.Configure<OpenApiOptions>("v1", o => o.AddDocumentTransformer<TypeSchemas>());
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapContentsApi();
        routes.MapTypesApi();
    }
}
