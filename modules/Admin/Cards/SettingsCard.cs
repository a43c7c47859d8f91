using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Admin.Cards;

/// <summary>Stored settings that do not fit any more; nothing while all do.</summary>
internal sealed class SettingsCard(ReadSettings read) : IDashboardCard
{
    public string Permission => KernelPermissions.ManageSettings;

    public int Order => 5;

    public async Task<DashboardCard?> BuildAsync(CancellationToken cancellationToken)
    {
        var wrong = (await read.AllAsync(cancellationToken)).Where(s => s.Problems.Count > 0).ToList();
        return wrong.Count == 0 ? null : new DashboardCard("设置有认不出的内容", "/admin/settings")
        {
            Text = "这些项目现在按默认值使用。请打开检查，改好后保存一次。",
            Rows = [.. wrong.Select(s => new DashboardRow(s.Group.Title, string.Join("、", s.Problems), s.Group.Path, DashboardTone.Late))],
        };
    }
}
