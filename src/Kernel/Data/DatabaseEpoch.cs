using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>One row that names this life of the database. A restore renews it, and every follower then starts anew: a cursor into the old log means nothing.</summary>
internal sealed class DatabaseEpoch : IEntityTypeConfiguration<DatabaseEpoch>
{
    public int Id { get; set; } = 1;

    public Guid Epoch { get; set; }

    public void Configure(EntityTypeBuilder<DatabaseEpoch> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
    }

    internal static Task<Guid> ReadAsync(CmsDbContext db, CancellationToken cancellationToken) =>
        db.Set<DatabaseEpoch>().Select(e => e.Epoch).SingleAsync(cancellationToken);
}
