using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Status;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Controllers;
using PanjinPropertyCms.Search.Following;
using PanjinPropertyCms.Search.Indexing;
using PanjinPropertyCms.Search.Querying;
using PanjinPropertyCms.Search.Results;

namespace PanjinPropertyCms.Search;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SearchIndexOptions>().AddSingleton<ISearchLexicon, EmptyLexicon>();
        services.AddSingleton<SearchIndex>().AddSingleton<SearchSources>();
        services.AddSingleton<ISearchEngine>(s => new DeferredEngine(s.GetRequiredService<SearchIndex>(), s.GetRequiredService<SearchSources>(),
            s.GetRequiredService<ISearchLexicon>(), s.GetRequiredService<TimeProvider>()));
        services.AddFollower<SearchFollower>();
        services.AddSingleton<IRebuildOnRequest>(s => s.GetRequiredService<SearchFollower>());
        services.AddSingleton<IDerivedData, SearchFolder>();
        services.AddScoped<IDoctorCheck, SearchCheck>().AddScoped<IStatusPart, SearchStatus>();
        services.AddHealthChecks().AddCheck<SearchHealth>("搜索索引", tags: ["ready"]);
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapSearchApi();
}
