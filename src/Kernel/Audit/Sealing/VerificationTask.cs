using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>The check as a long task: a big log takes minutes.</summary>
internal sealed class VerificationTask(AuditVerification verification) : ILongTaskRunner
{
    public string Kind => RequestVerification.TaskKind;

    /// <exception cref="AuditBrokenException">Something is wrong: the task has failed, and says what.</exception>
    public async Task<string> RunAsync(string arguments, IProgress<LongTaskProgress> progress, CancellationToken cancellationToken)
    {
        var verdict = await verification.RunAsync(progress, cancellationToken);
        return verdict.Break is null ? verdict.ToString() : throw new AuditBrokenException(verdict.ToString());
    }
}

/// <summary>The audit log is not what was sealed.</summary>
internal sealed class AuditBrokenException(string message) : Exception(message);

/// <summary>Asks for a check of the audit log; one that waits or runs is enough.</summary>
public sealed class RequestVerification(CmsDbContext db, IUnitOfWork work, IAuthorizer authorizer, IAuditLog audit, CurrentActor current, TimeProvider time)
{
    public const string TaskKind = "审计日志核对";

    public async Task<Outcome<LongTask>> RunAsync(CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(KernelPermissions.ReadAudit, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        return await work.RunAsync<Outcome<LongTask>>(async token =>
        {
            if (await db.Set<LongTask>().FirstOrDefaultAsync(t => t.Kind == TaskKind && (t.State == LongTaskState.Waiting || t.State == LongTaskState.Running), token) is { } under)
            {
                return under;
            }

            var now = time.GetUtcNow();
            var task = new LongTask { Id = Guid.CreateVersion7(now), Kind = TaskKind, RequestedBy = current.Actor.Name, CreatedUtc = now.UtcDateTime };
            db.Add(task);
            audit.Write("audit.verify", nameof(AuditEntry), "");
            return task;
        }, cancellationToken);
    }
}
