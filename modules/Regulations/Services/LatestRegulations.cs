using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Presentation.Pieces;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>The newest regulations on the home page, each with its validity.</summary>
internal sealed class LatestRegulations(CmsDbContext db) : IPagePiece
{
    private const int Count = 8;

    public string Zone => "Home.Main";

    public int Order => 10;

    public async Task<PieceView?> BuildAsync(PieceContext context, CancellationToken cancellationToken)
    {
        var all = db.Set<RegulationIndex>().AsNoTracking();
        var rows = await all.OrderByDescending(r => r.SortDate).ThenByDescending(r => r.ItemId).Take(Count).ToListAsync(cancellationToken);
        return rows.Count > 0 ? new PieceView("Latest", new LatestRegulationsModel(rows, await all.CountAsync(cancellationToken))) : null;
    }
}

/// <param name="Rows">The newest.</param>
/// <param name="Total">All that are published.</param>
public sealed record LatestRegulationsModel(IReadOnlyList<RegulationIndex> Rows, int Total);
