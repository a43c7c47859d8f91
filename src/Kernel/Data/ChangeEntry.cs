using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>A row of the change log: that a record changed, not how. A follower reads the record again.</summary>
public sealed class ChangeEntry : IEntityTypeConfiguration<ChangeEntry>
{
    /// <summary>Grows in the order of commits.</summary>
    public long Id { get; private set; }

    /// <summary>What changed: <c>Content.Regulation</c>, <c>Feature</c>, <c>Division</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The record, or <see cref="Guid.Empty"/> where the kind is changed as a whole.</summary>
    public Guid RecordId { get; set; }

    public DateTime AtUtc { get; set; }

    public void Configure(EntityTypeBuilder<ChangeEntry> builder)
    {
        builder.ToTable("ChangeLog");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedOnAdd();
    }
}
