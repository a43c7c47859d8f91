using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Users.Models;

/// <summary>A role. Its name is what code and imports know it by and stays; what people read is the display name, which a bureau may change.</summary>
internal sealed class Role : IdentityRole<Guid>, IEntityTypeConfiguration<Role>
{
    public const string ChangeKind = "Role";

    public string DisplayName { get; set; } = "";

    /// <summary>What its people do, for whoever hands it out.</summary>
    public string Description { get; set; } = "";

    /// <summary>Its people sign in with a second factor, and set one up before anything else.</summary>
    public bool RequiresTwoFactor { get; set; }

    /// <summary>Its people work for the whole city unless they are bound to a division or an organisation.</summary>
    public bool CityWide { get; set; }

    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).IsRequired();
        builder.Property(r => r.NormalizedName).IsRequired();
        builder.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(r => r.NormalizedName).IsUnique();
    }
}
