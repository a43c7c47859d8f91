using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;

namespace PanjinPropertyCms.Integration.Data;

/// <summary>Not even the site's own code can change what the audit log says.</summary>
public abstract class AuditIsAppendOnly(SiteFixture fixture)
{
    protected TestSite Site => fixture.Site;

    [Theory]
    [InlineData("UPDATE \"AuditEntry\" SET \"ActorName\" = 'nobody'")]
    [InlineData("DELETE FROM \"AuditEntry\"")]
    public async Task A_row_of_the_audit_log_cannot_be_touched(string sql)
    {
        var site = Site;
        var before = await site.Read(db => db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Id).Select(e => e.Id + e.ActorName).ToListAsync());
        Assert.NotEmpty(before);

        var error = await Assert.ThrowsAnyAsync<DbException>(() => site.Read(db => db.Database.ExecuteSqlRawAsync(sql)));

        Assert.Contains("append-only", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await site.Read(db => db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Id).Select(e => e.Id + e.ActorName).ToListAsync()));
    }
}

public sealed class AuditOnSqlite(SqliteSite site) : AuditIsAppendOnly(site), IClassFixture<SqliteSite>;

public sealed class AuditOnPostgreSql : AuditIsAppendOnly, IClassFixture<PostgreSqlSite>
{
    public AuditOnPostgreSql(PostgreSqlSite site)
        : base(site) => Postgres.Need();

    [Fact]
    public Task The_audit_log_cannot_be_emptied_at_once() =>
        Assert.ThrowsAnyAsync<DbException>(() => Site.Read(db => db.Database.ExecuteSqlRawAsync("TRUNCATE \"AuditEntry\"")));
}
