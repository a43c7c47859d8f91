using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Ends a schedule that could not be carried out and keeps the reason where editors see it. Only the job does this; the revision stays, so that nobody's open form turns stale.</summary>
internal sealed class EndSchedule(CmsDbContext db, IUnitOfWork work, IAuditLog audit)
{
    internal Task RunAsync(Guid id, string what, IReadOnlyList<Refusal> reasons, CancellationToken cancellationToken) => work.RunAsync(async token =>
    {
        var item = await db.Set<ContentItem>().SingleAsync(i => i.Id == id, token);
        (item.PublishAtUtc, item.WithdrawAtUtc) = (null, null);
        item.ScheduleProblem = $"{what}没有成功：{string.Concat(reasons.Select(r => r.Message))}";
        audit.Write("content.schedule.refused", item.Type, item.Id.ToString(), $"{item.DisplayText}：{item.ScheduleProblem}");
        return true;
    }, cancellationToken);
}
