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

    private volatile FrozenDictionary<string, string>? _slugs;

    public override string Name => "known laws";

    /// <summary>The slug of the text that a title means today: of several versions the one in force, else the newest.</summary>
    internal async ValueTask<FrozenDictionary<string, string>> SlugsAsync(CancellationToken cancellationToken)
    {
        if (_slugs is { } known)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var rows = await db.Set<RegulationTitle>().Join(db.Set<RegulationIndex>(), t => t.ItemId, r => r.ItemId, (t, r) => new { t.Key, r.Slug, r.Validity, r.SortDate }).ToListAsync(cancellationToken);
        return _slugs = rows.GroupBy(r => r.Key).ToFrozenDictionary(g => g.Key, g => g
            .OrderBy(r => r.Validity is Validity.InForce ? 0 : r.Validity is Validity.NotYetInForce or Validity.Repealed or Validity.Expired ? 2 : 1)
            .ThenByDescending(r => r.SortDate).First().Slug);
    }

    protected override Task OnChangesAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(c => c.Kind == Kind))
        {
            _slugs = null;
        }

        return Task.CompletedTask;
    }
}
