using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>An address that an item had on a former site. It is answered with 301 where nothing of this site has that address.</summary>
public sealed class FormerAddress : IEntityTypeConfiguration<FormerAddress>
{
    /// <summary>As <see cref="OldAddress.Normalise"/> writes it.</summary>
    public string Address { get; init; } = "";

    public Guid ItemId { get; init; }

    public void Configure(EntityTypeBuilder<FormerAddress> builder)
    {
        builder.HasKey(a => a.Address);
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(a => a.ItemId);
    }
}
