using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Outbox;

/// <summary>An effect on the outside world (a mail, a message) that was decided in a transaction and is carried out after it, at least once.</summary>
public sealed class OutboxMessage : IEntityTypeConfiguration<OutboxMessage>
{
    public Guid Id { get; init; }

    /// <summary>Which <see cref="IOutboxSender"/> carries it out.</summary>
    public string Kind { get; init; } = "";

    /// <summary>JSON.</summary>
    public string Payload { get; init; } = "";

    public DateTime CreatedUtc { get; init; }

    /// <summary>Not before; later after each failure.</summary>
    public DateTime DueUtc { get; set; }

    public DateTime? SentUtc { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => new { m.SentUtc, m.DueUtc });
    }
}
