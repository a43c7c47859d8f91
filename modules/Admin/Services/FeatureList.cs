using PanjinPropertyCms.Kernel.Modules.DropIns;
using PanjinPropertyCms.Presentation.Lists;

namespace PanjinPropertyCms.Admin.Services;

/// <summary>The features as the page lists them, filtered by the address.</summary>
internal sealed class FeatureList(ModuleCatalog catalog, IFeatures features, DropInSet dropIns, IModuleHealth health)
{
    internal async Task<FeaturePage> BuildAsync(ListAddress address, CancellationToken cancellationToken)
    {
        var troubles = (await health.ReadAsync(cancellationToken)).ToLookup(t => t.ModuleId);
        var rows = catalog.Modules
            .SelectMany(m => m.Features.Select(f => Row(m, f, f.Id == m.Id ? [.. troubles[m.Id]] : [])))
            .OrderBy(r => r.Feature.AlwaysOn).ThenBy(r => r.Module.Manifest.Category, StringComparer.Ordinal).ThenBy(r => r.Feature.Id, StringComparer.Ordinal).ToList();
        var (category, state, words) = (address.Value("category"), FeatureFilter.Of(address.Value("state")), (address.Value("q") ?? "").Trim());
        category = rows.Exists(r => r.Module.Manifest.Category == category) ? category : null;
        var found = rows.Where(r => (category is null || r.Module.Manifest.Category == category) && Says(r, words)).ToList();
        return new FeaturePage([.. found.Where(r => state?.Holds(r) != false)], dropIns.Faults, category, state, words, rows.Count, rows.Count(r => r.On),
            [.. rows.GroupBy(r => r.Module.Manifest.Category).Select(g => new FeatureGroup(g.Key, g.Count()))],
            [.. FeatureFilter.All.Select(f => (f, found.Count(f.Holds)))], address);
    }

    private FeatureRow Row(ModuleInfo module, FeatureInfo feature, IReadOnlyList<ModuleTrouble> troubles)
    {
        var on = features.IsEnabled(feature.Id);
        return new FeatureRow(module, feature, on, Names(feature.Dependencies), Names(catalog.Features.Values.Where(f => f.Dependencies.Contains(feature.Id)).Select(f => f.Id)),
            on || features.IsSwitchedOff(feature.Id) ? [] : Names(feature.Dependencies.Where(d => !features.IsEnabled(d))), AsksFirst(feature, on), troubles);
    }

    /// <summary>Switching off always asks; switching on where others come with it.</summary>
    private bool AsksFirst(FeatureInfo feature, bool on) => on || features.AlsoSwitched(feature, enable: true).Count > 0;

    private IReadOnlyList<string> Names(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal).Select(id => catalog.Features[id].Name)];

    private static bool Says(FeatureRow row, string words) => new[] { row.Feature.Name, row.Feature.Id, row.Feature.Description, row.Module.Manifest.Name, row.Module.Id }
        .Any(t => t.Contains(words, StringComparison.OrdinalIgnoreCase));
}
