using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Keeps the catalogue of this node in memory until a regulation changes: a page resolves dozens of citations and relations while it renders.</summary>
internal sealed class KnownLaws(IServiceScopeFactory scopes) : MemoryFollower
{
    private static readonly string Kind = ContentTypeDefinition.ChangeKindOf(RegulationPart.ContentType);

    private volatile LawCatalogue? _catalogue;
    private volatile int _changes;

    public override string Name => "法规名录";

    internal async ValueTask<LawCatalogue> GetAsync(CancellationToken cancellationToken)
    {
        if (_catalogue is { } known)
        {
            return known;
        }

        var before = _changes;
        await using var scope = scopes.CreateAsyncScope();
        var read = await scope.ServiceProvider.GetRequiredService<LawCatalogueQuery>().ReadAsync(cancellationToken);
        if (before == _changes)
        {
            // What was read while a change came in serves this one page and is not kept.
            _catalogue = read;
        }

        return read;
    }

    protected override Task OnChangesAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(c => c.Kind == Kind))
        {
            Interlocked.Increment(ref _changes);
            _catalogue = null;
        }

        return Task.CompletedTask;
    }
}
