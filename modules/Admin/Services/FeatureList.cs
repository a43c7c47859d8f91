namespace PanjinPropertyCms.Admin.Services;

/// <summary>The features as the page lists them.</summary>
internal sealed class FeatureList(ModuleCatalog catalog, IFeatures features)
{
    /// <param name="category">Only this group, or null for all.</param>
    internal FeaturePage Build(string? category)
    {
        var rows = catalog.Modules
            .SelectMany(m => m.Features.Select(f => new FeatureRow(f, m.Manifest.Category, m.Version, features.IsEnabled(f.Id), DependentsOf(f))))
            .OrderBy(r => r.Feature.AlwaysOn).ThenBy(r => r.Category, StringComparer.Ordinal).ThenBy(r => r.Feature.Id, StringComparer.Ordinal).ToList();
        var known = rows.Any(r => r.Category == category) ? category : null;
        return new FeaturePage([.. rows.Where(r => known is null || r.Category == known)], known, rows.Count, rows.Count(r => r.On),
            [.. rows.GroupBy(r => r.Category).Select(g => new FeatureGroup(g.Key, g.Count()))]);
    }

    private IReadOnlyList<string> DependentsOf(FeatureInfo feature) =>
        [.. catalog.Features.Values.Where(f => f.Dependencies.Contains(feature.Id)).OrderBy(f => f.Id, StringComparer.Ordinal).Select(f => f.Name)];
}

/// <param name="Category">The chosen group, or null.</param>
/// <param name="All">How many features are installed.</param>
/// <param name="On">How many of them are on.</param>
internal sealed record FeaturePage(IReadOnlyList<FeatureRow> Rows, string? Category, int All, int On, IReadOnlyList<FeatureGroup> Groups);

internal sealed record FeatureGroup(string Name, int Count);

/// <param name="UsedBy">The names of the features that need this one.</param>
internal sealed record FeatureRow(FeatureInfo Feature, string Category, string Version, bool On, IReadOnlyList<string> UsedBy);
