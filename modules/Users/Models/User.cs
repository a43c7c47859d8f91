using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Users.Models;

/// <summary>The account of somebody who works with the site. Residents have none.</summary>
internal sealed class User : IdentityUser<Guid>, IScoped, IEntityTypeConfiguration<User>
{
    /// <summary>As colleagues know the person; the audit log and the versions show it.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Where the person works; they see this division and all below it.</summary>
    public Guid? DivisionId { get; set; }

    /// <summary>Whom the person works for; they see its records wherever these are.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>May not sign in any more. Accounts are never deleted: the audit log names them.</summary>
    public bool Disabled { get; set; }

    public DateTime? LastSignInUtc { get; set; }

    /// <summary>Takes the place of Identity's plain one, in the same column.</summary>
    public ProtectedText? Phone { get; set; }

    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.UserName).IsRequired();
        builder.Property(u => u.NormalizedUserName).IsRequired();
        builder.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(u => u.PhoneNumber);
        builder.Property(u => u.Phone).HasColumnName(nameof(PhoneNumber)).IsProtected();
        // SQLite compares no DateTimeOffset, and the list asks who is locked.
        builder.Property(u => u.LockoutEnd).HasConversion(v => v!.Value.UtcDateTime, v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc)));
        builder.HasIndex(u => u.NormalizedUserName).IsUnique();
        builder.HasIndex(u => u.NormalizedEmail);
    }
}
