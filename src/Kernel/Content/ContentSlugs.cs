using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>An address that an item had before; it leads to the present one.</summary>
internal sealed class FormerSlug : IEntityTypeConfiguration<FormerSlug>
{
    public string Type { get; init; } = "";

    public string Slug { get; init; } = "";

    public Guid ItemId { get; init; }

    public void Configure(EntityTypeBuilder<FormerSlug> builder)
    {
        builder.HasKey(s => new { s.Type, s.Slug });
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(s => s.ItemId);
    }
}

/// <summary>The last number that a type gave to an item as its address.</summary>
internal sealed class SlugCounter : IEntityTypeConfiguration<SlugCounter>
{
    public string Type { get; init; } = "";

    public int Last { get; set; }

    public void Configure(EntityTypeBuilder<SlugCounter> builder)
    {
        builder.HasKey(c => c.Type);
        builder.Property(c => c.Last).IsConcurrencyToken();
    }
}
