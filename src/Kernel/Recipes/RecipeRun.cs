using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Recipes;

/// <summary>A recipe that was run to its end.</summary>
internal sealed class RecipeRun : IEntityTypeConfiguration<RecipeRun>
{
    public string Name { get; init; } = "";

    public string Hash { get; set; } = "";

    public DateTime RanUtc { get; set; }

    public void Configure(EntityTypeBuilder<RecipeRun> builder) => builder.HasKey(r => r.Name);
}
