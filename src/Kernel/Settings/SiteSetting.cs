using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>One group of the editors' settings, as JSON.</summary>
internal sealed class SiteSetting : IEntityTypeConfiguration<SiteSetting>
{
    public string Name { get; init; } = "";

    public string Value { get; set; } = "{}";

    public DateTime ModifiedUtc { get; set; }

    public void Configure(EntityTypeBuilder<SiteSetting> builder) => builder.HasKey(s => s.Name);
}
