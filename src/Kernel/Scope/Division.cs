using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Scope;

/// <summary>An administrative division: 市, 区县, 街道(镇), 社区(村).</summary>
public sealed class Division : IEntityTypeConfiguration<Division>
{
    public const string ChangeKind = "Division";

    public Guid Id { get; init; }

    /// <summary>The code that imports and exports use; unique.</summary>
    public string Code { get; init; } = "";

    public string Name { get; set; } = "";

    public DivisionKind Kind { get; set; }

    public Guid? ParentId { get; set; }

    /// <summary>The codes from the root to this division, each ended by a slash: <c>2111/211103/</c>. A subtree is a prefix.</summary>
    public string Path { get; set; } = "";

    /// <summary>Other names, one a line.</summary>
    public string Aliases { get; set; } = "";

    /// <summary>The order among its siblings.</summary>
    public int Position { get; set; }

    public void Configure(EntityTypeBuilder<Division> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => d.Code).IsUnique();
        builder.HasIndex(d => d.Path);
    }
}

/// <summary>The four levels.</summary>
public enum DivisionKind
{
    City,
    District,
    Street,
    Community,
}
