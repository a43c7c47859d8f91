using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Which titles are published here and where, in memory: a page resolves dozens of citations while it renders.</summary>
internal sealed class KnownLaws(IServiceScopeFactory scopes) : MemoryFollower
{
    private static readonly string Kind = ContentTypeDefinition.ChangeKindOf(RegulationPart.ContentType);

    private volatile LawAddresses? _addresses;

    public override string Name => "法规名录";

    /// <summary>Of several documents of one title the one in force comes first, then the newest.</summary>
    internal async ValueTask<LawAddresses> GetAsync(CancellationToken cancellationToken)
    {
        if (_addresses is { } known)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var rows = await db.Set<RegulationTitle>()
            .Join(db.Set<RegulationIndex>(), t => t.ItemId, r => r.ItemId, (t, r) => new { t.Key, t.FirstArticle, t.LastArticle, r.Slug, r.Validity, r.SortDate })
            .ToListAsync(cancellationToken);
        return _addresses = new LawAddresses(rows.GroupBy(r => r.Key).ToFrozenDictionary(g => g.Key, g => g
            .OrderBy(r => r.FirstArticle is not null).ThenBy(r => Rank(r.Validity)).ThenByDescending(r => r.SortDate).ThenBy(r => r.FirstArticle)
            .Select(r => new LawAddress(r.Slug, r.FirstArticle, r.LastArticle)).ToArray()));
    }

    protected override Task OnChangesAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(c => c.Kind == Kind))
        {
            _addresses = null;
        }

        return Task.CompletedTask;
    }

    private static int Rank(Validity validity) => validity switch
    {
        Validity.InForce => 0,
        Validity.Amended or Validity.PartlyRepealed => 1,
        _ => 2,
    };
}
