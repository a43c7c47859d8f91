using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>Banner, grey display and maintenance begin and end by themselves, ten seconds late at most.</summary>
internal sealed class SiteStateJob(ApplySiteState apply) : IScheduledJob
{
    public string Name => "横幅、灰色显示和维护到时";

    public string Cron => "5/10 * * * * ?";

    public Task RunAsync(CancellationToken cancellationToken) => apply.RunAsync(cancellationToken);
}
