using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>A feature's switch as stored. A feature without a row is on.</summary>
internal sealed class FeatureState : IEntityTypeConfiguration<FeatureState>
{
    public string Id { get; set; } = "";

    public bool Enabled { get; set; }

    public void Configure(EntityTypeBuilder<FeatureState> builder) => builder.HasKey(s => s.Id);
}
