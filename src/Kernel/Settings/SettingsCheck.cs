using System.Data.Common;
using PanjinPropertyCms.Kernel.Hosting;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>Do the stored settings fit, and are they valid?</summary>
internal sealed class SettingsCheck(ReadSettings read) : IDoctorCheck
{
    public string Name => "网站设置";

    public async Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var all = await read.AllAsync(cancellationToken);
            var wrong = all.Select(Fault).OfType<string>().ToList();
            return wrong.Count > 0
                ? DoctorFinding.Warning($"{string.Concat(wrong)}请到管理台“设置”里检查并保存一次。")
                : DoctorFinding.Good($"{all.Count} 组，都能读出。");
        }
        catch (DbException)
        {
            return DoctorFinding.Warning("设置的表还没有升级。启动网站时会自动升级。");
        }
    }

    private static string? Fault(SettingsState state) => state switch
    {
        { Problems.Count: > 0 } => $"“{state.Group.Title}”有认不出的内容，已按默认值使用：{string.Join("、", state.Problems)}。",
        _ when SaveSettings.Check(state.Value) is { Count: > 0 } refusals => $"“{state.Group.Title}”填写有误：{string.Concat(refusals.Select(r => r.Message))}",
        _ => null,
    };
}
