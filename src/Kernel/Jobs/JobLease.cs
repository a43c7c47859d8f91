using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>Which node may run a job now, and how its last run ended.</summary>
internal sealed class JobLease : IEntityTypeConfiguration<JobLease>
{
    public string Name { get; init; } = "";

    public string Node { get; set; } = "";

    public DateTime UntilUtc { get; set; }

    public DateTime? LastRunUtc { get; set; }

    public string? LastError { get; set; }

    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.HasKey(l => l.Name);
        builder.Property(l => l.UntilUtc).IsConcurrencyToken();
    }
}
