using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Works the validity of regulations out again and writes it where it changed, as a real change that search and cache follow.</summary>
internal sealed class ValidityUpdate(CmsDbContext db, IChangeLog changes, CityClock clock)
{
    /// <summary>Call it inside a unit of work, after the rows that it rests on were saved.</summary>
    /// <returns>How many changed.</returns>
    internal async Task<int> RunAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken cancellationToken)
    {
        var rows = await db.Set<RegulationIndex>().Where(r => itemIds.Contains(r.ItemId)).ToListAsync(cancellationToken);
        var before = rows.ToDictionary(r => r.ItemId, r => r.Validity);
        await WorkOutAsync(rows, cancellationToken);
        var changed = rows.Where(r => r.Validity != before[r.ItemId]).ToList();
        changed.ForEach(r => changes.Append(ContentTypeDefinition.ChangeKindOf(RegulationPart.ContentType), r.ItemId));
        return changed.Count;
    }

    /// <summary>Sets validity and the next day of change on rows, stored or not: the preview of a draft has rows that are not.</summary>
    internal async Task WorkOutAsync(IReadOnlyList<RegulationIndex> rows, CancellationToken cancellationToken)
    {
        var effects = await EffectsAsync([.. rows.Select(r => r.ItemId)], cancellationToken);
        var newer = await NewerAsync(rows, cancellationToken);
        var today = clock.Today;
        foreach (var row in rows)
        {
            IReadOnlyCollection<Effect> own = [.. effects[row.ItemId]];
            row.Validity = ValidityRule.Decide(today, row.EffectiveOn, row.ExpiresOn, own, newer.GetValueOrDefault(row.ItemId));
            row.ChangesOn = ValidityRule.NextChange(today, row.EffectiveOn, row.ExpiresOn, own, newer.GetValueOrDefault(row.ItemId));
        }
    }

    private async Task<ILookup<Guid, Effect>> EffectsAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken cancellationToken)
    {
        var targets = await db.Set<ContentItem>().Where(i => itemIds.Contains(i.Id)).Select(i => new { i.Id, i.SourceId }).ToListAsync(cancellationToken);
        var names = targets.SelectMany(t => new[] { (Name: t.Id.ToString(), t.Id), (Name: t.SourceId ?? "", t.Id) }).Where(t => t.Name.Length > 0).ToLookup(t => t.Name, t => t.Id);
        var keys = names.Select(n => n.Key).ToList();
        var relations = await db.Set<RegulationRelation>().Where(r => keys.Contains(r.Target))
            .Join(db.Set<RegulationIndex>(), r => r.ItemId, i => i.ItemId, (r, i) => new { r.Target, r.Kind, i.EffectiveOn }).ToListAsync(cancellationToken);
        return relations.SelectMany(r => names[r.Target].Select(id => (Id: id, Effect: new Effect(r.Kind, r.EffectiveOn)))).ToLookup(x => x.Id, x => x.Effect);
    }

    /// <summary>For each text the day from which the next version of the same title and level is in force. Texts of one title by several issuers are told apart by the issuers.</summary>
    private async Task<Dictionary<Guid, DateOnly?>> NewerAsync(IReadOnlyList<RegulationIndex> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(r => r.TitleKey).Distinct().ToList();
        var family = await db.Set<RegulationIndex>().AsNoTracking().Where(r => keys.Contains(r.TitleKey))
            .Select(r => new { r.ItemId, r.TitleKey, r.Level, r.Issuers, r.SortDate, r.EffectiveOn }).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.ItemId, r => family
            .Where(f => f.ItemId != r.ItemId && f.TitleKey == r.TitleKey && f.Level == r.Level && f.Issuers == r.Issuers && f.SortDate > r.SortDate)
            .Select(f => f.EffectiveOn ?? f.SortDate).Min());
    }
}
