using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Privacy;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>Adds to the audit log, in the transaction of the unit of work at hand: what is undone leaves no row.</summary>
public interface IAuditLog
{
    void Write(string action, string subjectKind, string subjectId, string? detail = null);
}

internal sealed class AuditLog(CmsDbContext db, CurrentActor current, TimeProvider time) : IAuditLog
{
    public void Write(string action, string subjectKind, string subjectId, string? detail)
    {
        var actor = current.Actor;
        db.Add(new AuditEntry
        {
            AtUtc = time.GetUtcNow().UtcDateTime,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Origin = actor.Origin,
            Action = action,
            SubjectKind = subjectKind,
            SubjectId = subjectId,
            // A title may hold a number that an editor has not masked yet; this log is never changed again.
            Detail = detail is null ? null : PersonalNumbers.Mask(detail),
        });
    }
}
