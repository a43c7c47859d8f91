using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>Writes the state that should hold now: together with a save, and from the job when a time has come.</summary>
internal sealed class ApplySiteState(ISiteSettings settings, IUnitOfWork work, IAuditLog audit, TimeProvider time) : ISettingsHandler
{
    public async Task SavedAsync(object value, CancellationToken cancellationToken)
    {
        if (value is MaintenanceSettings or BannerSettings or GreySettings)
        {
            await StoreAsync(Of(value), cancellationToken);
        }
    }

    /// <summary>Costs no look at the database while nothing is due.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var (was, now) = (settings.Get<SiteState>(), Of(null));
        if (was == now)
        {
            return;
        }

        await work.RunAsync(async token =>
        {
            await StoreAsync(now, token);
            await EndAsync(was, now, token);
            Note(was, now);
            return true;
        }, cancellationToken);
    }

    private SiteState Of(object? saved) => SiteState.Of(
        saved as MaintenanceSettings ?? settings.Get<MaintenanceSettings>(), saved as BannerSettings ?? settings.Get<BannerSettings>(),
        saved as GreySettings ?? settings.Get<GreySettings>(), time.GetUtcNow().UtcDateTime);

    private Task StoreAsync(SiteState state, CancellationToken cancellationToken) =>
        settings.Get<SiteState>() == state ? Task.CompletedTask : settings.SetAsync(state, cancellationToken);

    /// <summary>A maintenance that ended by itself is off in its form too; otherwise the next save of anything there would begin it anew.</summary>
    private async Task EndAsync(SiteState was, SiteState now, CancellationToken cancellationToken)
    {
        var maintenance = settings.Get<MaintenanceSettings>();
        if (was.Maintenance && !now.Maintenance && maintenance.On)
        {
            await settings.SetAsync(new MaintenanceSettings { Reason = maintenance.Reason, Pass = maintenance.Pass }, cancellationToken);
        }
    }

    private void Note(SiteState was, SiteState now)
    {
        if (was.Maintenance != now.Maintenance)
        {
            audit.Write(now.Maintenance ? "maintenance.begin" : "maintenance.end", "Setting", MaintenanceSettings.GroupKey);
        }

        if (was.Banner != now.Banner)
        {
            audit.Write(now.Banner ? "banner.begin" : "banner.end", "Setting", BannerSettings.GroupKey, settings.Get<BannerSettings>().Text);
        }

        if (was.Grey != now.Grey)
        {
            audit.Write(now.Grey ? "grey.begin" : "grey.end", "Setting", GreySettings.GroupKey);
        }
    }
}
