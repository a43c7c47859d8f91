using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Reads the catalogue: a handful of queries over narrow rows, some ten milliseconds for two thousand laws.</summary>
internal sealed class LawCatalogueQuery(CmsDbContext db)
{
    internal async Task<LawCatalogue> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<RegulationIndex>()
            .Select(r => new Row(r.ItemId, r.Title, r.Slug, r.TitleKey, r.Level, r.Issuers, r.Validity, r.SortDate, r.EffectiveOn)).ToListAsync(cancellationToken);
        var byId = rows.ToDictionary(r => r.ItemId);
        var titles = await db.Set<RegulationTitle>().AsNoTracking().ToListAsync(cancellationToken);
        var files = await db.Set<RegulationFile>().Select(f => f.ItemId).Distinct().ToListAsync(cancellationToken);
        return new LawCatalogue(Addresses(titles, byId), await RelatedAsync(byId, cancellationToken), Newer(rows), files.ToFrozenSet());
    }

    /// <summary>Of several documents of one title the whole one comes first, then the one in force, then the newest.</summary>
    private static LawAddresses Addresses(List<RegulationTitle> titles, Dictionary<Guid, Row> byId) => new(titles
        .Where(t => byId.ContainsKey(t.ItemId)).Select(t => (Title: t, Row: byId[t.ItemId]))
        .GroupBy(t => t.Title.Key).ToFrozenDictionary(g => g.Key, g => g
            .OrderBy(t => t.Title.FirstArticle is not null).ThenBy(t => Rank(t.Row.Validity)).ThenByDescending(t => t.Row.SortDate).ThenBy(t => t.Title.FirstArticle)
            .Select(t => new LawAddress(t.Row.Slug, t.Title.FirstArticle, t.Title.LastArticle)).ToArray()));

    private async Task<ILookup<Guid, RelatedRegulation>> RelatedAsync(Dictionary<Guid, Row> byId, CancellationToken cancellationToken)
    {
        // Ordered, because a database gives rows back as it likes: a restored one otherwise than before.
        var relations = await db.Set<RegulationRelation>().AsNoTracking().OrderBy(r => r.ItemId).ThenBy(r => r.Kind).ThenBy(r => r.Target).ToListAsync(cancellationToken);
        var targets = relations.Select(r => r.Target).Distinct().ToList();
        var named = await db.Set<ContentItem>().Where(i => i.Type == RegulationPart.ContentType && targets.Contains(i.SourceId!))
            .Select(i => new { Name = i.SourceId!, i.Id }).ToListAsync(cancellationToken);
        var ids = named.ToDictionary(n => n.Name, n => n.Id);
        var found = new List<(Guid Of, RelatedRegulation Other)>();
        foreach (var relation in relations)
        {
            var target = ids.TryGetValue(relation.Target, out var id) || Guid.TryParse(relation.Target, out id) ? byId.GetValueOrDefault(id) : null;
            if (target is not null && byId.GetValueOrDefault(relation.ItemId) is { } source)
            {
                found.Add((target.ItemId, source.As(relation.Kind, incoming: true)));
                found.Add((source.ItemId, target.As(relation.Kind, incoming: false)));
            }
        }

        return found.OrderByDescending(f => f.Other.Incoming).ToLookup(f => f.Of, f => f.Other);
    }

    private static FrozenDictionary<Guid, RelatedRegulation> Newer(List<Row> rows) => rows
        .GroupBy(r => (r.TitleKey, r.Level, r.Issuers)).Where(g => g.Count() > 1)
        .SelectMany(g =>
        {
            var newest = g.MaxBy(r => r.SortDate)!;
            return g.Where(r => r.SortDate < newest.SortDate).Select(r => (r.ItemId, Newest: newest.As(RelationKind.Amends, incoming: true)));
        })
        .ToFrozenDictionary(r => r.ItemId, r => r.Newest);

    private static int Rank(Validity validity) => validity switch
    {
        Validity.InForce => 0,
        Validity.Amended or Validity.PartlyRepealed => 1,
        _ => 2,
    };

    private sealed record Row(Guid ItemId, string Title, string Slug, string TitleKey, RegulationLevel Level, string Issuers, Validity Validity, DateOnly? SortDate, DateOnly? EffectiveOn)
    {
        internal RelatedRegulation As(RelationKind kind, bool incoming) => new(kind, incoming, Title, Slug, EffectiveOn);
    }
}
