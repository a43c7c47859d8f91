using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>Brings a switch that another node turned to this one.</summary>
internal sealed class FeatureFollower(IFeatures features) : MemoryFollower
{
    public override string Name => "功能开关";

    protected override async Task OnChangesAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(c => c.Kind == SwitchFeature.ChangeKind))
        {
            await features.ReloadAsync(cancellationToken);
        }
    }
}
