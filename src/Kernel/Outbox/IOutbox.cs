using System.Text.Json;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Outbox;

/// <summary>Decides on an effect on the outside, in the transaction of the unit of work at hand.</summary>
public interface IOutbox
{
    void Add<T>(string kind, T payload);
}

/// <summary>Carries out one kind of message. It may be asked twice for the same one.</summary>
public interface IOutboxSender
{
    string Kind { get; }

    /// <exception cref="Exception">Anything thrown puts the message off; it is tried again later.</exception>
    Task SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}

internal sealed class Outbox(CmsDbContext db, TimeProvider time) : IOutbox
{
    public void Add<T>(string kind, T payload)
    {
        var now = time.GetUtcNow();
        db.Add(new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Payload = JsonSerializer.Serialize(payload, ContentData.Json),
            CreatedUtc = now.UtcDateTime,
            DueUtc = now.UtcDateTime,
        });
    }
}
