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
        return new RegulationPage(item, row.Row, row.Html, row.Toc, await RelatedAsync(item, cancellationToken))
        {
            Laws = await laws.GetAsync(cancellationToken),
            Newer = await NewerAsync(row.Row, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<AttachedFile>> FilesAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await db.Set<RegulationFile>().AsNoTracking().Where(f => f.ItemId == id).OrderBy(f => f.Ordinal).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var files = await media.FindManyAsync([.. rows.Select(r => r.Key).Distinct()], cancellationToken);
        return [.. rows.Select(r => new AttachedFile(r.Title, files.GetValueOrDefault(r.Key)))];
    }

    private async Task<IReadOnlyList<RelatedRegulation>> RelatedAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var id = item.Id.ToString();
        var incoming = await db.Set<RegulationRelation>().Where(r => r.Target == id || (item.SourceId != null && r.Target == item.SourceId))
            .Join(db.Set<RegulationIndex>(), r => r.ItemId, i => i.ItemId, (r, i) => new { r.Kind, i.Title, i.Slug, i.EffectiveOn }).ToListAsync(cancellationToken);
        var arriving = incoming.Select(r => new RelatedRegulation(r.Kind, true, r.Title, r.Slug, r.EffectiveOn)).ToList();
        var own = await db.Set<RegulationRelation>().Where(r => r.ItemId == item.Id).ToListAsync(cancellationToken);
        if (own.Count == 0)
        {
            return arriving;
        }

        var targets = own.Select(r => r.Target).ToList();
        var ids = targets.Select(t => Guid.TryParse(t, out var g) ? g : Guid.Empty).ToList();
        var found = await db.Set<ContentItem>().Where(i => i.Type == RegulationPart.ContentType && (targets.Contains(i.SourceId!) || ids.Contains(i.Id)))
            .Join(db.Set<RegulationIndex>(), i => i.Id, r => r.ItemId, (i, r) => new { i.Id, i.SourceId, r.Title, r.Slug, r.EffectiveOn }).ToListAsync(cancellationToken);
        var outgoing = own.SelectMany(r => found.Where(f => f.SourceId == r.Target || f.Id.ToString() == r.Target)
            .Select(f => new RelatedRegulation(r.Kind, false, f.Title, f.Slug, f.EffectiveOn)));
        return [.. arriving, .. outgoing];
    }

    private async Task<RelatedRegulation?> NewerAsync(RegulationIndex row, CancellationToken cancellationToken) =>
        await db.Set<RegulationIndex>().Where(r => r.TitleKey == row.TitleKey && r.Level == row.Level && r.Issuers == row.Issuers && r.SortDate > row.SortDate)
            .OrderByDescending(r => r.SortDate).Select(r => new RelatedRegulation(RelationKind.Amends, true, r.Title, r.Slug, r.EffectiveOn)).FirstOrDefaultAsync(cancellationToken);
}
