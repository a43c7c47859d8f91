using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>Turns maintenance on or off from the command line; what the operator leaves out stays as it was.</summary>
public sealed class SwitchMaintenance(SaveSettings save, ReadSettings read, SettingsGroups groups)
{
    public async Task<Outcome<int>> RunAsync(MaintenanceOrder order, CancellationToken cancellationToken)
    {
        var group = groups.Find(MaintenanceSettings.GroupKey)!;
        var known = (MaintenanceSettings)(await read.OneAsync(group, cancellationToken)).Value;
        return await save.RunAsync(group, null, new MaintenanceSettings
        {
            On = order.On,
            Reason = order.Reason ?? known.Reason,
            ExpectedEndUtc = order.On ? order.UntilUtc : null,
            EndsAtUtc = order.On ? order.UntilUtc : null,
            Pass = known.Pass,
        }, cancellationToken);
    }
}

/// <param name="On">On or off.</param>
/// <param name="Reason">What residents read; null keeps the last one.</param>
/// <param name="UntilUtc">When it ends by itself, and what residents are told; null is open.</param>
public sealed record MaintenanceOrder(bool On, string? Reason, DateTime? UntilUtc);
