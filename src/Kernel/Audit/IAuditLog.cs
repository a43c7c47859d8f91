using System.Text.Json;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Privacy;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>Adds to the audit log, in the transaction of the unit of work at hand: what is undone leaves no row.</summary>
public interface IAuditLog
{
    /// <param name="action"><c>noun.verb</c>; give it a Chinese word with <see cref="AuditServices.AddAuditWords"/>.</param>
    /// <param name="subjectKind">What kind of thing: <c>Regulation</c>, <c>User</c>.</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="detail">A title, a reason. Never a resident's name, phone or words.</param>
    /// <param name="changes">What is different, see <see cref="AuditDiff"/>.</param>
    /// <param name="by">Whose doing it is where that is not yet the actor at hand: somebody who is signing in. Null takes the actor at hand.</param>
    void Write(string action, string subjectKind, string subjectId, string? detail = null, IReadOnlyList<AuditChange>? changes = null, Actor? by = null);
}

internal sealed class AuditLog(CmsDbContext db, CurrentActor current, TimeProvider time) : IAuditLog
{
    public void Write(string action, string subjectKind, string subjectId, string? detail, IReadOnlyList<AuditChange>? changes, Actor? by)
    {
        var actor = by ?? current.Actor;
        db.Add(new AuditEntry
        {
            AtUtc = WholeMicroseconds(time.GetUtcNow().UtcDateTime),
            ActorId = actor.Id,
            ActorName = actor.Name,
            Origin = actor.Origin,
            Action = action,
            SubjectKind = subjectKind,
            SubjectId = subjectId,
            // A title may hold a number that an editor has not masked yet; this log is never changed again.
            Detail = detail is null ? null : PersonalNumbers.Mask(detail),
            Changes = changes is { Count: > 0 } ? PersonalNumbers.Mask(JsonSerializer.Serialize(changes, ContentData.Json)) : null,
        });
    }

    internal static DateTime WholeMicroseconds(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
