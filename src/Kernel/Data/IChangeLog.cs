namespace PanjinPropertyCms.Kernel.Data;

/// <summary>Appends to the change log, in the transaction of the unit of work at hand.</summary>
public interface IChangeLog
{
    /// <summary>Notes that a record changed. Twice in one unit counts once.</summary>
    void Append(string kind, Guid recordId);
}

internal sealed class ChangeLog(WriteScope write, TimeProvider time) : IChangeLog
{
    public void Append(string kind, Guid recordId) =>
        write.Append(new ChangeEntry { Kind = kind, RecordId = recordId, AtUtc = time.GetUtcNow().UtcDateTime });
}
