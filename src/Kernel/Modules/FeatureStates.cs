using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>Holds the switches in memory, so that asking costs a look-up. A row in <see cref="FeatureState"/> overrides the default, which is on.</summary>
internal sealed class FeatureStates(ModuleCatalog catalog, IServiceScopeFactory scopes) : IFeatures
{
    private readonly ConcurrentDictionary<Type, IReadOnlyList<string>> _featuresOfType = new();
    private FrozenSet<string> _enabled = Effective(catalog, new HashSet<string>());

    public bool IsEnabled(string featureId) => _enabled.Contains(featureId);

    public bool IsEnabled(Type type)
    {
        foreach (var feature in _featuresOfType.GetOrAdd(type, catalog.FeaturesOf))
        {
            if (!_enabled.Contains(feature))
            {
                return false;
            }
        }

        return true;
    }

    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var off = await db.Set<FeatureState>().AsNoTracking().Where(s => !s.Enabled).Select(s => s.Id).ToListAsync(cancellationToken);
        _enabled = Effective(catalog, off.ToHashSet());
    }

    /// <summary>A feature is on when it is not switched off and all it depends on is on.</summary>
    private static FrozenSet<string> Effective(ModuleCatalog catalog, IReadOnlySet<string> off)
    {
        var on = new HashSet<string>();
        foreach (var feature in catalog.Modules.SelectMany(m => m.Features))
        {
            if (feature.Dependencies.All(on.Contains) && (feature.AlwaysOn || !off.Contains(feature.Id)))
            {
                on.Add(feature.Id);
            }
        }

        return on.ToFrozenSet();
    }
}
