using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Admin.Models;

/// <summary>A list as somebody wants to find it again: its address with filters, search and order.</summary>
internal sealed class SavedView : IEntityTypeConfiguration<SavedView>
{
    public Guid Id { get; init; }

    /// <summary>Whose it is; nobody else sees it.</summary>
    public Guid UserId { get; init; }

    /// <summary>The list, for example <c>/admin/contents/Regulation</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>Unique among the person's views of that list.</summary>
    public string Name { get; init; } = "";

    /// <summary>With the question mark, or empty for the bare list.</summary>
    public string Query { get; set; } = "";

    public DateTime CreatedUtc { get; init; }

    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.UserId, v.Path, v.Name }).IsUnique();
    }
}
