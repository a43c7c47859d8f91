using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Users.Models;

/// <summary>The authenticator app of a person. There is a row when it is set up and none before.</summary>
internal sealed class SecondFactor : IEntityTypeConfiguration<SecondFactor>
{
    public Guid UserId { get; init; }

    /// <summary>The shared secret in base32.</summary>
    public ProtectedText Key { get; set; } = null!;

    /// <summary>The time step of the last code that was accepted: that code and all before it are spent (RFC 6238, 5.2).</summary>
    public long LastStep { get; set; }

    public DateTime SinceUtc { get; set; }

    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.HasKey(f => f.UserId);
        builder.Property(f => f.UserId).ValueGeneratedNever();
        builder.Property(f => f.Key).IsProtected().IsRequired();
        builder.HasOne<User>().WithOne().HasForeignKey<SecondFactor>(f => f.UserId);
    }
}

/// <summary>A code for the day when the phone is lost. The row goes when it is used.</summary>
internal sealed class RecoveryCode : IEntityTypeConfiguration<RecoveryCode>
{
    public Guid UserId { get; init; }

    public string Hash { get; init; } = "";

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.HasKey(c => new { c.UserId, c.Hash });
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
    }
}
