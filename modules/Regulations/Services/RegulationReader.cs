using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Media.Contracts;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Reads what the pages of one regulation show.</summary>
internal sealed class RegulationReader(CmsDbContext db, KnownLaws laws, IMediaLibrary media)
{
    /// <summary>The whole regulation.</summary>
    internal async Task<RegulationPage> ReadAsync(ContentItem item, CancellationToken cancellationToken) =>
        await ReadTextAsync(item, cancellationToken) with { Files = await FilesAsync(item.Id, cancellationToken) };

    /// <summary>One article with its neighbours; null when the regulation has none of that number.</summary>
    internal async Task<ArticlePage?> ReadArticleAsync(ContentItem item, string number, CancellationToken cancellationToken)
    {
        var articles = db.Set<RegulationArticle>().AsNoTracking().Where(a => a.ItemId == item.Id);
        var article = await articles.FirstOrDefaultAsync(a => a.Number == number, cancellationToken);
        if (article is null)
        {
            return null;
        }

        var around = await articles.Where(a => a.IsArticle && (a.Ordinal == article.Ordinal - 1 || a.Ordinal == article.Ordinal + 1))
            .Select(a => new ArticleNeighbour(a.Ordinal, a.Number, a.Label)).ToListAsync(cancellationToken);
        return new ArticlePage(await ReadTextAsync(item, cancellationToken), article.Number, article.Label, article.Heading, article.Path, article.Anchor, article.IsArticle,
            around.Find(a => a.Ordinal < article.Ordinal), around.Find(a => a.Ordinal > article.Ordinal));
    }

    private async Task<RegulationPage> ReadTextAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var row = await db.Set<RegulationIndex>().AsNoTracking()
            .Join(db.Set<RegulationText>(), r => r.ItemId, t => t.ItemId, (r, t) => new { Row = r, t.Html, t.Toc })
            .SingleAsync(r => r.Row.ItemId == item.Id, cancellationToken);
        var catalogue = await laws.GetAsync(cancellationToken);
        return new RegulationPage(item, row.Row, row.Html, row.Toc, [.. catalogue.Related[item.Id]])
        {
            Laws = catalogue.Addresses,
            Newer = catalogue.Newer.GetValueOrDefault(item.Id),
        };
    }

    private async Task<IReadOnlyList<AttachedFile>> FilesAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!(await laws.GetAsync(cancellationToken)).WithFiles.Contains(id))
        {
            return [];
        }

        var rows = await db.Set<RegulationFile>().AsNoTracking().Where(f => f.ItemId == id).OrderBy(f => f.Ordinal).ToListAsync(cancellationToken);
        var files = await media.FindManyAsync([.. rows.Select(r => r.Key).Distinct()], cancellationToken);
        return [.. rows.Select(r => new AttachedFile(r.Title, files.GetValueOrDefault(r.Key)))];
    }
}
