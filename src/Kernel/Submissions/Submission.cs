using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Submissions;

/// <summary>A form that has been carried out. The same form sent again is answered with where the first one led, and stores nothing.</summary>
public sealed class Submission : IEntityTypeConfiguration<Submission>
{
    /// <summary>Hexadecimal SHA-256 of the form's one-time number, its address and all that was typed: changed words are another submission.</summary>
    public string Key { get; init; } = "";

    public DateTime AtUtc { get; init; }

    /// <summary>Where the first one was sent on to; null until it has been answered.</summary>
    public string? Location { get; set; }

    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.HasKey(s => s.Key);
        builder.HasIndex(s => s.AtUtc);
    }
}
