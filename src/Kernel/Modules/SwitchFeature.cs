using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>Switches a feature on or off while the site runs. Its data stays; its pages, menus and jobs come and go at once.</summary>
public sealed class SwitchFeature(CmsDbContext db, IUnitOfWork work, ModuleCatalog catalog, IFeatures features, IAuthorizer authorizer, IAuditLog audit, IChangeLog changes)
{
    public const string ChangeKind = "Feature";

    /// <summary>Refuses an unknown or fixed feature, one that others need, and one whose own needs are off, each with the names.</summary>
    public async Task<Outcome<FeatureInfo>> RunAsync(string featureId, bool enable, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(KernelPermissions.ManageFeatures, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        if (!catalog.Features.TryGetValue(featureId, out var feature))
        {
            return new Refusal("feature.unknown", $"没有名为 {featureId} 的功能。");
        }

        if (feature.AlwaysOn)
        {
            return new Refusal("feature.fixed", $"“{feature.Name}”是网站运行所必需的，不能停用。");
        }

        var names = enable
            ? feature.Dependencies.Where(d => !features.IsEnabled(d)).Select(d => catalog.Features[d].Name).ToList()
            : Dependents(feature).Where(f => features.IsEnabled(f.Id)).Select(f => f.Name).ToList();
        if (names.Count > 0)
        {
            return new Refusal("feature.dependency", enable
                ? $"“{feature.Name}”要用到：{string.Join("、", names)}。请先启用它们。"
                : $"还有功能要用到“{feature.Name}”：{string.Join("、", names)}。请先停用它们。");
        }

        var outcome = await work.RunAsync<Outcome<FeatureInfo>>(async token =>
        {
            var row = await db.Set<FeatureState>().SingleOrDefaultAsync(s => s.Id == featureId, token) ?? db.Add(new FeatureState { Id = featureId }).Entity;
            row.Enabled = enable;
            audit.Write(enable ? "feature.enable" : "feature.disable", "Feature", featureId, feature.Name, [new("状态", enable ? "停用" : "启用", enable ? "启用" : "停用")]);
            changes.Append(ChangeKind, Guid.Empty);
            return feature;
        }, cancellationToken);
        await features.ReloadAsync(cancellationToken);
        return outcome;
    }

    private IEnumerable<FeatureInfo> Dependents(FeatureInfo feature) => catalog.Features.Values.Where(f => f.Dependencies.Contains(feature.Id));
}
