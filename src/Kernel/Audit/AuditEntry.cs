using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>Who did what to what, when and from where. Rows are only ever added; it holds no personal data of residents.</summary>
public sealed class AuditEntry : IEntityTypeConfiguration<AuditEntry>
{
    public long Id { get; private set; }

    /// <summary>In whole microseconds, which is what PostgreSQL keeps: the seal must hold on either database.</summary>
    public DateTime AtUtc { get; set; }

    public Guid? ActorId { get; set; }

    public string ActorName { get; set; } = "";

    /// <summary><c>noun.verb</c>, for example <c>content.publish</c>; <see cref="AuditWords"/> has the Chinese word.</summary>
    public string Action { get; set; } = "";

    public string SubjectKind { get; set; } = "";

    public string SubjectId { get; set; } = "";

    /// <summary>What a reader of the log needs beyond that: a title, a reason.</summary>
    public string? Detail { get; set; }

    /// <summary>The difference as JSON, a list of <see cref="AuditChange"/>; null where the action has none.</summary>
    public string? Changes { get; set; }

    /// <summary>The network address.</summary>
    public string? Origin { get; set; }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedOnAdd();
        builder.HasIndex(e => new { e.SubjectKind, e.SubjectId, e.AtUtc });
        builder.HasIndex(e => e.AtUtc);
        builder.HasIndex(e => new { e.ActorName, e.AtUtc });
        builder.HasIndex(e => new { e.Action, e.AtUtc });
        builder.HasIndex(e => new { e.SubjectKind, e.AtUtc });
    }
}
