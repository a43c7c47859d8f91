using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Lists;

namespace PanjinPropertyCms.Admin.Services.Auditing;

/// <summary>Hands the filtered rows out as a file. That it was done stands in the log itself, before the file leaves.</summary>
internal sealed class ExportAudit(AuditList list, AuditWords words, IUnitOfWork work, IAuthorizer authorizer, IAuditLog audit)
{
    internal IReadOnlyList<ListColumn<AuditEntry>> Columns { get; } =
    [
        new("编号", e => e.Id), new("时间", e => e.AtUtc), new("人员", e => e.ActorName), new("操作", e => words.OfAction(e.Action)),
        new("种类", e => words.OfKind(e.SubjectKind)), new("对象", e => e.SubjectId), new("说明", e => e.Detail),
        new("改动", e => string.Join("\n", AuditChange.Read(e.Changes).Select(c => $"{c.Field}：{c.Before ?? "（空）"} → {c.After ?? "（空）"}"))), new("来源地址", e => e.Origin),
    ];

    public async Task<Outcome<IAsyncEnumerable<AuditEntry>>> RunAsync(ListAddress address, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(KernelPermissions.ReadAudit, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        await work.RunAsync(_ =>
        {
            var filter = AuditFilter.Of(address);
            audit.Write("audit.export", nameof(AuditEntry), "", filter.Any ? filter.ToWords(words) : "全部");
            return Task.FromResult(true);
        }, cancellationToken);
        return Outcome<IAsyncEnumerable<AuditEntry>>.Of(list.Read(address));
    }
}
