using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Pieces;
using PanjinPropertyCms.Site.Contracts;
using PanjinPropertyCms.Site.Models;

namespace PanjinPropertyCms.Site.Services;

/// <summary>The newest items of each column that asks for a plain block on the home page.</summary>
internal sealed class LatestBlocks(SiteColumns columns, LatestContent latest, ContentTypes types) : IPagePiece
{
    public string Zone => "Home.Side";

    public int Order => 50;

    public async Task<PieceView?> BuildAsync(PieceContext context, CancellationToken cancellationToken)
    {
        var blocks = new List<LatestBlock>();
        foreach (var column in columns.All.Where(c => c.HomeTake > 0))
        {
            var items = await latest.OfAsync(column.ContentType, column.HomeTake, cancellationToken);
            var type = types.Get(column.ContentType);
            blocks.Add(new LatestBlock(column, [.. items.Select(i => new LatestLine(i.Title, type.UrlOf(i.Slug), i.PublishedUtc))]));
        }

        blocks.RemoveAll(b => b.Lines.Count == 0);
        return blocks.Count > 0 ? new PieceView("Latest", blocks) : null;
    }
}
