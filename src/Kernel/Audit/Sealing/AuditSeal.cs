using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>A link of the chain over the audit log: the rows of a range of ids, bound to the seal before it. Never changed, never deleted.</summary>
public sealed class AuditSeal : IEntityTypeConfiguration<AuditSeal>
{
    /// <summary>From 1, without a gap.</summary>
    public long Number { get; init; }

    /// <summary>The first id of the range, which follows on the last of the seal before.</summary>
    public long FromId { get; init; }

    /// <summary>The last id of the range; no row up to it can still come.</summary>
    public long ToId { get; init; }

    /// <summary>How many rows the range holds: ids that were rolled back are missing.</summary>
    public int Count { get; init; }

    /// <summary>In whole microseconds.</summary>
    public DateTime SealedUtc { get; init; }

    /// <summary>Hexadecimal; 64 zeros for the first.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>Hexadecimal SHA-256, see <see cref="SealHash"/>.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>Id and a piece of the hash of every row, so that a broken seal names the first row that is wrong; see <see cref="RowMarks"/>.</summary>
    public string Marks { get; init; } = "";

    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
    }
}
