using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Admin.Services;

/// <summary>Turns a switch and waits until this node has heard of it, so that the page shown next agrees with what was done.</summary>
internal sealed class FeatureSwitch(SwitchFeature action, IFeatures features, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Longer than a follower needs; when it hangs, the answer must not.</summary>
    private const int Looks = 200;

    internal async Task<Outcome<FeatureInfo>> RunAsync(string id, bool enable, CancellationToken cancellationToken)
    {
        var outcome = await action.RunAsync(id, enable, cancellationToken);
        for (var i = 0; outcome.Done && features.IsEnabled(id) != enable && i < Looks; i++)
        {
            await Task.Delay(Look, time, cancellationToken);
        }

        return outcome;
    }
}
