using PanjinPropertyCms.Presentation.Pieces;

namespace PanjinPropertyCms.Site.Services;

/// <summary>The site's own links in the footer.</summary>
internal sealed class FooterLinks : IPagePiece
{
    public string Zone => "Layout.Footer";

    public int Order => 0;

    public Task<PieceView?> BuildAsync(PieceContext context, CancellationToken cancellationToken) => Task.FromResult<PieceView?>(new PieceView("Footer", Zone));
}
