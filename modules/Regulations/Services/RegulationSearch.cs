using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Regulations.Models;
using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Regulations for the search: each with its articles, which are hits of their own.</summary>
internal sealed class RegulationSearch(CmsDbContext db) : ISearchSource
{
    private const int PageSize = 50;

    public string Type => RegulationPart.ContentType;

    public string DisplayName => "政策法规";

    public IReadOnlyList<SearchFacetDefinition> Facets { get; } =
    [
        new("level", "层级", v => Enum.TryParse<RegulationLevel>(v, out var level) ? level.Word() : v),
        new("validity", "有效性", v => Enum.TryParse<Validity>(v, out var validity) ? validity.Word() : v),
        new("issuer", "发布机构"),
        new("topic", "主题"),
        new("year", "年份"),
    ];

    public async IAsyncEnumerable<SearchDocument> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (true)
        {
            var ids = await db.Set<RegulationIndex>().Where(r => r.ItemId.CompareTo(after) > 0).OrderBy(r => r.ItemId).Select(r => r.ItemId).Take(PageSize).ToListAsync(cancellationToken);
            if (ids.Count == 0)
            {
                yield break;
            }

            foreach (var document in await ReadAsync(ids, cancellationToken))
            {
                yield return document;
            }

            after = ids[^1];
        }
    }

    public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Set<RegulationIndex>().AsNoTracking().Where(r => ids.Contains(r.ItemId))
            .Join(db.Set<ContentItem>(), r => r.ItemId, i => i.Id, (r, i) => new { Row = r, i.SourceId }).ToListAsync(cancellationToken);
        var articles = (await db.Set<RegulationArticle>().AsNoTracking().Where(a => ids.Contains(a.ItemId)).OrderBy(a => a.Ordinal).ToListAsync(cancellationToken)).ToLookup(a => a.ItemId);
        var facets = (await db.Set<RegulationFacet>().AsNoTracking().Where(f => ids.Contains(f.ItemId)).ToListAsync(cancellationToken)).ToLookup(f => (f.ItemId, f.Name), f => f.Value);
        var titles = (await db.Set<RegulationTitle>().AsNoTracking().Where(t => ids.Contains(t.ItemId)).ToListAsync(cancellationToken)).ToLookup(t => t.ItemId, t => t.Key);
        return [.. rows.Select(r => Document(r.Row, r.SourceId, articles[r.Row.ItemId], titles[r.Row.ItemId], name => [.. facets[(r.Row.ItemId, name)]]))];
    }

    private static SearchDocument Document(RegulationIndex row, string? sourceId, IEnumerable<RegulationArticle> articles, IEnumerable<string> titles, Func<string, IReadOnlyList<string>> facet)
    {
        var url = $"/regulations/{row.Slug}";
        return new SearchDocument
        {
            Id = row.ItemId,
            Type = RegulationPart.ContentType,
            SourceId = sourceId,
            Title = row.Title,
            Url = url,
            ShortTitles = [.. titles.Where(t => t != row.Title)],
            DocumentNumbers = row.DocumentNumber is { } number ? [number] : [],
            Summary = row.Summary,
            Date = row.SortDate,
            Standing = row.Validity.Standing(),
            StandingLabel = row.Validity.Word(),
            Facets = new Dictionary<string, IReadOnlyList<string>>
            {
                ["level"] = [row.Level.ToString()],
                ["validity"] = [row.Validity.ToString()],
                ["issuer"] = facet(RegulationFacet.Issuer),
                ["topic"] = facet(RegulationFacet.Topic),
                ["year"] = row.SortDate is { } date ? [date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)] : [],
            },
            Articles = [.. articles.Select(a => new SearchArticle(a.Number, a.Label, a.Heading, a.Words, $"{url}#{a.Anchor}"))],
        };
    }
}
