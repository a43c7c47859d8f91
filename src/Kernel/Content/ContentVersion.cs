using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>One version of an item's words. Versions are never changed once published, only followed by another.</summary>
public sealed class ContentVersion : IEntityTypeConfiguration<ContentVersion>
{
    public Guid ItemId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public VersionState State { get; set; }

    public string Title { get; set; } = "";

    /// <summary>The parts as JSON, see <see cref="ContentData"/>.</summary>
    public string Data { get; set; } = "{}";

    /// <summary>Tells without reading the JSON whether an import brings anything new.</summary>
    public string DataHash { get; set; } = "";

    public Guid? AuthorId { get; set; }

    public string AuthorName { get; set; } = "";

    public string? Comment { get; set; }

    public DateTime CreatedUtc { get; set; }

    public void Configure(EntityTypeBuilder<ContentVersion> builder)
    {
        builder.HasKey(v => new { v.ItemId, v.Number });
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(v => v.ItemId);
    }
}

/// <summary>What a version is to the reader.</summary>
public enum VersionState
{
    Draft,
    Published,
    Superseded,
}
