using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>One state that a group of settings had. The latest is the present one.</summary>
public sealed class SettingVersion : IEntityTypeConfiguration<SettingVersion>
{
    /// <summary>The name of the group's class.</summary>
    public string Name { get; init; } = "";

    /// <summary>From 1. A group that nobody has changed stands at 0 and has no row.</summary>
    public int Number { get; init; }

    public string Value { get; init; } = "{}";

    /// <summary>恢复默认, 恢复自第 2 版; null for an ordinary save.</summary>
    public string? Comment { get; init; }

    public Guid? AuthorId { get; init; }

    public string AuthorName { get; init; } = "";

    public DateTime CreatedUtc { get; init; }

    public void Configure(EntityTypeBuilder<SettingVersion> builder) => builder.HasKey(v => new { v.Name, v.Number });
}
