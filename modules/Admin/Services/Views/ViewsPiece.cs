using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Models;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Pieces;

namespace PanjinPropertyCms.Admin.Services.Views;

/// <summary>The views of a list, and the field to keep its present filters as one more.</summary>
internal sealed class ViewsPiece(CmsDbContext db, CurrentActor current) : IPagePiece
{
    public string Zone => "Console.ListTools";

    public int Order => 100;

    public async Task<PieceView?> BuildAsync(PieceContext context, CancellationToken cancellationToken)
    {
        if (current.Actor.Id is not { } person)
        {
            return null;
        }

        var path = context.Http.Request.Path.Value!;
        var query = ViewQuery.Of(context.Http.Request.QueryString.Value);
        var views = await db.Set<SavedView>().AsNoTracking().Where(v => v.UserId == person && v.Path == path).OrderBy(v => v.Name).ToListAsync(cancellationToken);
        return new PieceView("Views", new ListViews(path, query, views));
    }
}

/// <param name="Query">Of the list as it is shown now.</param>
internal sealed record ListViews(string Path, string Query, IReadOnlyList<SavedView> Views)
{
    /// <summary>The view that is shown now.</summary>
    internal SavedView? Current => Views.FirstOrDefault(v => v.Query == Query);
}
