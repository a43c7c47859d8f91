using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>
/// Switches a feature on or off while the site runs. Its data stays; its pages, menus and jobs come and go at once. What needs a feature goes with it
/// and comes back with it: only its own switch is turned.
/// </summary>
public sealed class SwitchFeature(CmsDbContext db, IUnitOfWork work, ModuleCatalog catalog, IFeatures features, IAuthorizer authorizer, IAuditLog audit, IChangeLog changes)
{
    public const string ChangeKind = "Feature";

    /// <summary>Refuses an unknown or fixed feature, and one with which others would go or come that were not agreed to. Doing it twice does it once.</summary>
    /// <param name="agreed">The ids of the other features that the person has been told of.</param>
    public async Task<Outcome<FeatureInfo>> RunAsync(string featureId, bool enable, IReadOnlyCollection<string> agreed, CancellationToken cancellationToken)
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

        var also = features.AlsoSwitched(feature, enable);
        if (also.Any(f => !agreed.Contains(f.Id)))
        {
            return new Refusal("feature.dependency", $"{(enable ? "启用" : "停用")}“{feature.Name}”会同时{(enable ? "启用" : "停用")}：{string.Join("、", also.Select(f => f.Name))}。请看过影响再确认。");
        }

        var outcome = await work.RunAsync<Outcome<FeatureInfo>>(async token =>
        {
            foreach (var turned in enable ? [.. FeatureStates.NeededBy(catalog, feature), feature] : new[] { feature })
            {
                await TurnAsync(turned, enable, turned == feature ? also : [], token);
            }

            return feature;
        }, cancellationToken);
        await features.ReloadAsync(cancellationToken);
        return outcome;
    }

    private async Task TurnAsync(FeatureInfo feature, bool enable, IReadOnlyList<FeatureInfo> also, CancellationToken cancellationToken)
    {
        var row = await db.Set<FeatureState>().SingleOrDefaultAsync(s => s.Id == feature.Id, cancellationToken);
        if ((row?.Enabled ?? true) == enable)
        {
            return;
        }

        (row ?? db.Add(new FeatureState { Id = feature.Id }).Entity).Enabled = enable;
        audit.Write(enable ? "feature.enable" : "feature.disable", "Feature", feature.Id,
            also.Count == 0 ? feature.Name : $"{feature.Name}，同时：{string.Join("、", also.Select(f => f.Name))}", [new("状态", enable ? "停用" : "启用", enable ? "启用" : "停用")]);
        changes.Append(ChangeKind, Guid.Empty);
    }
}
