using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Media.Contracts;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Regulations.Models;
using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>A draft parsed as on publishing, with the links, the validity and the attachments that it would have today.</summary>
internal sealed class RegulationPreview(CmsDbContext db, ValidityUpdate validity, KnownLaws laws, IMediaLibrary media, SiteColumns columns, PageHead head) : IContentPreview
{
    public string ContentType => RegulationPart.ContentType;

    public async Task<PreviewPage> BuildAsync(ContentRecord record, CancellationToken cancellationToken)
    {
        var part = record.Data.Get<RegulationPart>();
        // Parsing a whole code takes half a second of computing; other requests go on meanwhile.
        var rows = await Task.Run(() => RegulationRows.Of(record), cancellationToken);
        rows.Index.Slug = record.Item.Slug;
        await validity.WorkOutAsync([rows.Index], cancellationToken);
        head.IsDocument(columns.Of(RegulationPart.ContentType), new PageArticle(rows.Index.Title, record.Item.PublishedUtc!.Value, rows.Index.Issuers), $"/regulations/{record.Item.Slug}");
        var text = rows.Children.OfType<RegulationText>().Single();
        var catalogue = await laws.GetAsync(cancellationToken);
        return new PreviewPage("Regulations", "Regulations", "Detail", new RegulationPage(record.Item, rows.Index, text.Html, text.Toc, await RelatedAsync(record.Item.Id, part, catalogue, cancellationToken))
        {
            Laws = catalogue.Addresses,
            Newer = catalogue.Newer.GetValueOrDefault(record.Item.Id),
            Files = await FilesAsync(part, cancellationToken),
        });
    }

    /// <summary>What others do to it stands in the catalogue; what it does to others stands in the draft.</summary>
    private async Task<IReadOnlyList<RelatedRegulation>> RelatedAsync(Guid id, RegulationPart part, LawCatalogue catalogue, CancellationToken cancellationToken)
    {
        var names = part.Relations.Select(r => r.Target).ToList();
        var ids = names.Select(n => Guid.TryParse(n, out var known) ? known : Guid.Empty).ToList();
        var targets = await db.Set<RegulationIndex>().Join(db.Set<ContentItem>(), r => r.ItemId, i => i.Id, (r, i) => new { r.ItemId, i.SourceId, r.Title, r.Slug, r.EffectiveOn })
            .Where(t => ids.Contains(t.ItemId) || names.Contains(t.SourceId!)).ToListAsync(cancellationToken);
        var own = part.Relations.SelectMany(r => targets.Where(t => t.SourceId == r.Target || t.ItemId.ToString() == r.Target)
            .Select(t => new RelatedRegulation(r.Kind, false, t.Title, t.Slug, t.EffectiveOn)));
        return [.. catalogue.Related[id].Where(r => r.Incoming), .. own];
    }

    private async Task<IReadOnlyList<AttachedFile>> FilesAsync(RegulationPart part, CancellationToken cancellationToken)
    {
        var files = await media.FindManyAsync([.. part.Attachments.Select(a => a.File).Distinct()], cancellationToken);
        return [.. part.Attachments.Select(a => new AttachedFile(a.Title, files.GetValueOrDefault(a.File)))];
    }
}
