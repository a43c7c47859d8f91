using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Presentation.Pieces;

namespace PanjinPropertyCms.Contents.Numbers;

/// <summary>Personal numbers in drafts: shown on the page of an item and beside its form, masked or confirmed there.</summary>
internal sealed class NumbersStartup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPagePiece>(s => ActivatorUtilities.CreateInstance<NumbersPiece>(s, "Console.Item"));
        services.AddScoped<IPagePiece>(s => ActivatorUtilities.CreateInstance<NumbersPiece>(s, "Console.Edit"));
    }
}
