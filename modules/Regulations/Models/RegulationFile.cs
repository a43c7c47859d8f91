using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Regulations.Models;

/// <summary>An attachment of a published regulation.</summary>
internal sealed class RegulationFile : IEntityTypeConfiguration<RegulationFile>
{
    public Guid ItemId { get; init; }

    /// <summary>From 1, in the order of the document.</summary>
    public int Ordinal { get; init; }

    public string Title { get; init; } = "";

    /// <summary>In the media library.</summary>
    public string Key { get; init; } = "";

    public void Configure(EntityTypeBuilder<RegulationFile> builder)
    {
        builder.HasKey(f => new { f.ItemId, f.Ordinal });
        builder.HasOne<RegulationIndex>().WithMany().HasForeignKey(f => f.ItemId);
    }
}
