using PanjinPropertyCms.Presentation.Pieces;
using PanjinPropertyCms.Presentation.SiteState;

namespace PanjinPropertyCms.Site.Services;

/// <summary>Reminds everybody in the console that residents find the site closed.</summary>
internal sealed class MaintenanceMark(SiteMood mood) : IPagePiece
{
    public string Zone => "Console.Bar";

    public int Order => -10;

    public Task<PieceView?> BuildAsync(PieceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(mood.Closed ? new PieceView("MaintenanceMark", MaintenanceSettings.GroupKey) : null);
}
