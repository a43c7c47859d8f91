using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Users.Models;

/// <summary>A link by which a person sets their password once. Only the hash of its token is kept.</summary>
internal sealed class AccountLink : IEntityTypeConfiguration<AccountLink>
{
    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    public AccountLinkKind Kind { get; init; }

    public string TokenHash { get; init; } = "";

    public DateTime CreatedUtc { get; init; }

    public DateTime ExpiresUtc { get; init; }

    public DateTime? UsedUtc { get; set; }

    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasOne<User>().WithMany().HasForeignKey(l => l.UserId);
        builder.HasIndex(l => l.UserId);
        builder.HasIndex(l => l.TokenHash).IsUnique();
    }
}

/// <summary>What a link is for.</summary>
internal enum AccountLinkKind
{
    /// <summary>A new colleague: name and password.</summary>
    Invitation,

    /// <summary>A lost password.</summary>
    Reset,
}
