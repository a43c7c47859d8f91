using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.DeskImport.Models;

/// <summary>What somebody pasted or uploaded, while they look at it. It belongs to them alone and is gone after a few hours.</summary>
internal sealed class DeskDocument : IEntityTypeConfiguration<DeskDocument>
{
    public Guid Id { get; init; }

    public Guid OwnerId { get; init; }

    /// <summary>A <see cref="DeskInput"/> as JSON; emptied when the draft has been made.</summary>
    public string Data { get; set; } = "";

    public DateTime ExpiresUtc { get; init; }

    /// <summary>The draft that was made of it: sending the form again leads there.</summary>
    public Guid? ItemId { get; set; }

    public void Configure(EntityTypeBuilder<DeskDocument> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        // Of two drafts at once one is undone.
        builder.Property(d => d.ItemId).IsConcurrencyToken();
        builder.HasIndex(d => d.ExpiresUtc);
    }
}
