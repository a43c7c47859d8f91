using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Admin.Cards;

/// <summary>When the site was last backed up; late when that is too long ago.</summary>
internal sealed class BackupCard(BackupHealth health) : IDashboardCard
{
    public string Permission => KernelPermissions.ManageBackups;

    public int Order => 905;

    public Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken)
    {
        var finding = health.Look();
        return Task.FromResult<DashboardCard?>(new DashboardCard("备份", "/admin/backups")
        {
            Rows = [new DashboardRow(finding.Message, finding.Health == DoctorHealth.Good ? "正常" : "要处理", Tone: finding.Health == DoctorHealth.Good ? DashboardTone.Good : DashboardTone.Late)],
        });
    }
}
