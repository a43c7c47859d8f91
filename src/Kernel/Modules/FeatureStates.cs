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
    private volatile Switches _now = new(FrozenSet<string>.Empty, Effective(catalog, new HashSet<string>()));

    public bool IsEnabled(string featureId) => _now.On.Contains(featureId);

    public bool IsEnabled(Type type)
    {
        var on = _now.On;
        foreach (var feature in _featuresOfType.GetOrAdd(type, catalog.FeaturesOf))
        {
            if (!on.Contains(feature))
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
        _now = new Switches(off.ToFrozenSet(), Effective(catalog, off.ToHashSet()));
    }

    public bool IsSwitchedOff(string featureId) => _now.Off.Contains(featureId);

    public IReadOnlyList<FeatureInfo> AlsoSwitched(FeatureInfo feature, bool enable)
    {
        var now = _now;
        var off = now.Off.ToHashSet();
        if (enable)
        {
            off.ExceptWith(NeededBy(catalog, feature).Append(feature).Select(f => f.Id));
        }
        else
        {
            off.Add(feature.Id);
        }

        var then = Effective(catalog, off);
        return [.. catalog.Modules.SelectMany(m => m.Features).Where(f => f.Id != feature.Id && then.Contains(f.Id) != now.On.Contains(f.Id))];
    }

    /// <summary>All that a feature needs, at any remove.</summary>
    internal static IReadOnlyCollection<FeatureInfo> NeededBy(ModuleCatalog catalog, FeatureInfo feature)
    {
        var needed = new HashSet<FeatureInfo>();
        var open = new Stack<FeatureInfo>([feature]);
        while (open.TryPop(out var next))
        {
            foreach (var dependency in next.Dependencies.Select(d => catalog.Features[d]).Where(needed.Add))
            {
                open.Push(dependency);
            }
        }

        return needed;
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

    private sealed record Switches(FrozenSet<string> Off, FrozenSet<string> On);
}
