using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Regulations.Models;

/// <summary>A published regulation as lists, facets and head tables show it.</summary>
public sealed class RegulationIndex : IEntityTypeConfiguration<RegulationIndex>
{
    public Guid ItemId { get; init; }

    public string Slug { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>The title without what versions add, by which citations and later versions find it.</summary>
    public string TitleKey { get; set; } = "";

    public string? IndexNumber { get; set; }

    public string? DocumentNumber { get; set; }

    /// <summary>All issuers, for showing; <see cref="RegulationFacet"/> has them one by one.</summary>
    public string Issuers { get; set; } = "";

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public DateOnly? EffectiveOn { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    public RegulationLevel Level { get; set; }

    public string Topics { get; set; } = "";

    public Validity Validity { get; set; }

    /// <summary>The next day on which time alone changes the validity; null when no such day is known.</summary>
    public DateOnly? ChangesOn { get; set; }

    /// <summary>The day that lists sort by: of publication, else of issue.</summary>
    public DateOnly? SortDate { get; set; }

    public string? Summary { get; set; }

    public int ArticleCount { get; set; }

    public void Configure(EntityTypeBuilder<RegulationIndex> builder)
    {
        builder.HasKey(r => r.ItemId);
        builder.HasOne<ContentItem>().WithOne().HasForeignKey<RegulationIndex>(r => r.ItemId);
        builder.HasIndex(r => r.TitleKey);
        builder.HasIndex(r => r.SortDate);
        builder.HasIndex(r => r.ChangesOn);
    }
}
