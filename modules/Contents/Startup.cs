using Microsoft.AspNetCore.Routing;
using PanjinPropertyCms.Contents.Controllers;

namespace PanjinPropertyCms.Contents;

internal sealed class Startup : ModuleStartup
{
    public override void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapContentsApi();
}
