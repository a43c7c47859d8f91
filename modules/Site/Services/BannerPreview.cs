using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Pieces;
using PanjinPropertyCms.Presentation.SiteState;

namespace PanjinPropertyCms.Site.Services;

/// <summary>The banner as it will look, above its form in the settings.</summary>
internal sealed class BannerPreview : IPagePiece
{
    public string Zone => "Settings.Preview";

    public int Order => 0;

    /// <summary>The subject is a group with the values that are typed at the moment.</summary>
    public Task<PieceView?> BuildAsync(PieceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(context.Subject is SettingsState { Value: BannerSettings { Text.Length: > 0 } banner } ? new PieceView("BannerPreview", banner) : null);
}
