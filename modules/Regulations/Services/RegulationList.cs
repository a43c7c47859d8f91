using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>The list of regulations, narrowed, sorted and paged as the address says. The counts of a facet leave its own choice out, so that no choice is a dead end.</summary>
internal sealed class RegulationList(CmsDbContext db)
{
    public const string ByEffective = "effective";
    public const string ByOldest = "oldest";
    private const int PageSize = 20;

    internal async Task<RegulationListModel> ReadAsync(ListAddress address, CancellationToken cancellationToken)
    {
        var page = Pager.Read(address.Value("page"));
        var rows = Narrowed(address, except: null);
        var sorted = address.Value("sort") switch
        {
            ByEffective => rows.OrderByDescending(r => r.EffectiveOn).ThenByDescending(r => r.ItemId),
            ByOldest => rows.OrderBy(r => r.SortDate).ThenBy(r => r.ItemId),
            _ => rows.OrderByDescending(r => r.SortDate).ThenByDescending(r => r.ItemId),
        };
        var total = await rows.CountAsync(cancellationToken);
        var shown = await sorted.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        Facet[] facets =
        [
            await EnumFacetAsync<Validity>("validity", "有效性", r => r.Validity, v => v.Word(), address, cancellationToken),
            await EnumFacetAsync<RegulationLevel>("level", "层级", r => r.Level, v => v.Word(), address, cancellationToken),
            await RowFacetAsync(RegulationFacet.Topic, "主题", address, cancellationToken),
            await RowFacetAsync(RegulationFacet.Issuer, "发布机构", address, cancellationToken),
            await YearFacetAsync(address, cancellationToken),
        ];
        return new RegulationListModel(shown, new FacetPanel(facets, address), new Pager(page, PageSize, total, address));
    }

    private IQueryable<RegulationIndex> Narrowed(ListAddress address, string? except)
    {
        var rows = db.Set<RegulationIndex>().AsNoTracking();
        var validity = Enums<Validity>(address, "validity");
        if (except != "validity" && validity.Count > 0)
        {
            rows = rows.Where(r => validity.Contains(r.Validity));
        }

        var level = Enums<RegulationLevel>(address, "level");
        if (except != "level" && level.Count > 0)
        {
            rows = rows.Where(r => level.Contains(r.Level));
        }

        var years = address.Values("year").Select(y => int.TryParse(y, out var year) ? year : 0).ToList();
        if (except != "year" && years.Count > 0)
        {
            rows = rows.Where(r => r.SortDate != null && years.Contains(r.SortDate.Value.Year));
        }

        foreach (var name in (string[])[RegulationFacet.Topic, RegulationFacet.Issuer])
        {
            var values = address.Values(name);
            if (except != name && values.Count > 0)
            {
                rows = rows.Where(r => db.Set<RegulationFacet>().Any(f => f.ItemId == r.ItemId && f.Name == name && values.Contains(f.Value)));
            }
        }

        return rows;
    }

    private async Task<Facet> EnumFacetAsync<T>(
        string key, string title, Expression<Func<RegulationIndex, T>> column, Func<T, string> word, ListAddress address, CancellationToken cancellationToken)
        where T : struct, Enum
    {
        var counts = await Narrowed(address, except: key).GroupBy(column).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return new Facet(key, title, [.. counts.OrderBy(c => c.Key).Select(c => new FacetValue(c.Key.ToString(), word(c.Key), c.Count, address.Has(key, c.Key.ToString())))]);
    }

    private async Task<Facet> RowFacetAsync(string name, string title, ListAddress address, CancellationToken cancellationToken)
    {
        const int Most = 30;
        var counts = await Narrowed(address, except: name)
            .Join(db.Set<RegulationFacet>().Where(f => f.Name == name), r => r.ItemId, f => f.ItemId, (_, f) => f.Value)
            .GroupBy(v => v).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Key).Take(Most).ToListAsync(cancellationToken);
        return new Facet(name, title, [.. counts.Select(c => new FacetValue(c.Key, c.Key, c.Count, address.Has(name, c.Key)))]);
    }

    private async Task<Facet> YearFacetAsync(ListAddress address, CancellationToken cancellationToken)
    {
        var counts = await Narrowed(address, except: "year").Where(r => r.SortDate != null).GroupBy(r => r.SortDate!.Value.Year)
            .Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Key).ToListAsync(cancellationToken);
        return new Facet("year", "年份", [.. counts.Select(c => (Text: c.Key.ToString(CultureInfo.InvariantCulture), c.Count)).Select(c => new FacetValue(c.Text, $"{c.Text} 年", c.Count, address.Has("year", c.Text)))]);
    }

    private static List<T> Enums<T>(ListAddress address, string key)
        where T : struct, Enum => [.. address.Values(key).Select(v => Enum.TryParse<T>(v, out var value) && Enum.IsDefined(value) ? value : (T?)null).OfType<T>()];
}

/// <summary>A page of the list.</summary>
public sealed record RegulationListModel(IReadOnlyList<RegulationIndex> Rows, FacetPanel Facets, Pager Pager);
