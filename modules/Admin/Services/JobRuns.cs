using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Admin.Services;

/// <summary>Reads how jobs ended. By SQL: the leases are the kernel's own business, and a page only looks at them.</summary>
internal sealed class JobRuns(CmsDbContext db)
{
    internal Task<List<JobRun>> AllAsync(CancellationToken cancellationToken) =>
        db.Database.SqlQuery<JobRun>($"""SELECT "Name", "LastRunUtc", "LastError" FROM "JobLease" """).OrderBy(r => r.Name).ToListAsync(cancellationToken);
}

/// <param name="LastError">Null when the last run went well.</param>
internal sealed record JobRun(string Name, DateTime? LastRunUtc, string? LastError);
