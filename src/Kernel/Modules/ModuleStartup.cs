using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>Where a module registers its services and endpoints. A module may have several, one for each optional integration.</summary>
public abstract class ModuleStartup
{
    /// <summary>Called once, in dependency order, for every installed module, whether its features are on or off.</summary>
    public virtual void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Maps endpoints that are no controllers. They carry the startup's features and vanish while one of those is off.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}
