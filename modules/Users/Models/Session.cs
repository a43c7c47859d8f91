using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Users.Models;

/// <summary>One signed-in browser. Its cookie carries the id; what ends here ends there.</summary>
internal sealed class Session : IEntityTypeConfiguration<Session>
{
    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    public DateTime StartedUtc { get; init; }

    /// <summary>Not to the second: it is written every few minutes at most.</summary>
    public DateTime LastSeenUtc { get; set; }

    public DateTime? EndedUtc { get; set; }

    /// <summary>In words: Windows 电脑上的 Edge.</summary>
    public string Device { get; init; } = "";

    /// <summary>The network address at sign-in.</summary>
    public string? Origin { get; init; }

    /// <summary>How the person proved who they are, in words: 密码和动态码.</summary>
    public string Method { get; init; } = "";

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
        builder.HasIndex(s => s.UserId);
    }
}
