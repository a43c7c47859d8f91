using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Status;

/// <summary>Turns figures into sentences that somebody can act on. What merely moves (an import that the index follows) is no problem.</summary>
internal static class StatusProblems
{
    /// <summary>A follower may be behind while it works; after this time it is stuck.</summary>
    internal static readonly TimeSpan Stuck = TimeSpan.FromMinutes(2);

    internal static IReadOnlyList<StatusProblem> Of(
        IReadOnlyList<FollowerStatus> followers, OutboxStatus outbox, IReadOnlyList<JobStatus> jobs, IReadOnlyList<LongTask> tasks,
        IReadOnlyList<StatusGroup> groups, DoctorFinding backup, bool? keysFit)
    {
        var problems = new List<StatusProblem>();
        if (keysFit == false)
        {
            problems.Add(new("密钥与数据库不相配。", KeyProbe.LostText, true));
        }

        problems.AddRange(followers.Where(f => f.Error is not null).Select(f => new StatusProblem($"“{f.Name}”出错：{f.Error}", "网站会每 5 秒自动再试。如果十分钟后还这样，请联系运维人员看应用日志。", true)));
        problems.AddRange(followers.Where(f => f.Error is null && f.Waiting > Stuck).Select(f => new StatusProblem($"“{f.Name}”落后 {f.Behind} 条改动，已等 {f.Waiting.TotalMinutes:0} 分钟。", "新发布的内容可能还没有显示。请联系运维人员看应用日志，必要时重启网站。", true)));
        problems.AddRange(groups.SelectMany(g => g.Lines).Where(l => l.ToDo is not null).Select(l => new StatusProblem($"{l.What}：{l.Value}。", l.ToDo!, false)));
        problems.AddRange(jobs.Where(j => j.LastError is not null).Select(j => new StatusProblem($"定时任务“{j.Name}”上次没有成功：{j.LastError}", "到时间会自动再做，也可以在下面“立即运行”。", false)));
        if (outbox.Failed > 0)
        {
            problems.Add(new($"有 {outbox.Failed} 条外发消息没有发出。", "请看下面的原因，改好后按“重发”。", false));
        }

        if (tasks.FirstOrDefault() is { State: LongTaskState.Failed } failed && failed.Message != RestoredDatabase.Stopped)
        {
            problems.Add(new($"最近一件后台任务没有成功：{failed.Message}", "请按提示处理后重新提出。", false));
        }

        if (backup.Health != DoctorHealth.Good)
        {
            problems.Add(new("备份需要处理。", backup.Message, false));
        }

        return problems;
    }
}
