using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Audit.Sealing;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Integration.Audit;

/// <summary>What is sealed cannot be changed unseen, by somebody who holds the database itself.</summary>
public abstract class SealBehaviour(SiteFixture fixture) : IAsyncLifetime
{
    protected TestSite Site => fixture.Site;

    protected abstract bool IsSqlite { get; }

    /// <summary>Two seals at least, a gap of ids in the first, and some open rows.</summary>
    public async ValueTask InitializeAsync()
    {
        if (!IsSqlite)
        {
            Postgres.Need();
        }

        if (await Site.Read(db => db.Set<AuditSeal>().CountAsync()) == 0)
        {
            await WriteAsync(3);
            await MakeGapAsync();
            await WriteAsync(3);
            await SealAsync();
            await WriteAsync(5);
            await SealAsync();
            await WriteAsync(2);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_untouched_log_is_consistent_and_open_rows_are_counted()
    {
        var verdict = await Site.AsSystem(s => s.GetRequiredService<AuditVerification>().RunAsync(null, default));
        var open = await Site.Read(async db => await db.Set<AuditEntry>().CountAsync() - await db.Set<AuditSeal>().SumAsync(s => s.Count));
        Assert.Null(verdict.Break);
        Assert.Equal(open, verdict.Open);
        Assert.True(verdict.Seals >= 2 && verdict.Sealed >= 11);
    }

    [Fact]
    public Task A_changed_row_is_named() => TamperAsync(
        s => $"""UPDATE "AuditEntry" SET "Detail" = 'nothing happened' WHERE "Id" = {s.First.FromId + 1}""", s => new(AuditBreakKind.Changed, s.First.FromId + 1));

    [Fact]
    public Task A_changed_time_is_named() => TamperAsync(
        s => $"""UPDATE "AuditEntry" SET "AtUtc" = (SELECT MIN("SealedUtc") FROM "AuditSeal") WHERE "Id" = {s.Second.FromId}""", s => new(AuditBreakKind.Changed, s.Second.FromId));

    [Fact]
    public Task A_row_whose_difference_was_wiped_out_is_named() => TamperAsync(
        s => $"""UPDATE "AuditEntry" SET "Changes" = '[]' WHERE "Id" = {s.Second.ToId}""", s => new(AuditBreakKind.Changed, s.Second.ToId));

    [Fact]
    public Task A_row_deleted_in_the_middle_is_named() => TamperAsync(
        s => $"""DELETE FROM "AuditEntry" WHERE "Id" = {s.Second.FromId + 2}""", s => new(AuditBreakKind.Deleted, s.Second.FromId + 2));

    [Fact]
    public Task A_row_deleted_at_the_end_of_a_seal_is_named() => TamperAsync(
        s => $"""DELETE FROM "AuditEntry" WHERE "Id" >= {s.Second.ToId}""", s => new(AuditBreakKind.Deleted, s.Second.ToId));

    [Fact]
    public Task The_last_rows_deleted_together_with_their_seal_are_missed() => TamperAsync(
        s => $"""DELETE FROM "AuditEntry" WHERE "Id" >= {s.Last.FromId}; DELETE FROM "AuditSeal" WHERE "Number" = {s.Last.Number}""", s => new(AuditBreakKind.Deleted, s.Last.FromId));

    [Fact]
    public Task A_row_slipped_into_a_gap_is_named() => TamperAsync(s => InsertAt(s.Gap), s => new(AuditBreakKind.Inserted, s.Gap));

    [Fact]
    public Task A_row_slipped_in_before_all_is_named() => TamperAsync(_ => InsertAt(-7), _ => new(AuditBreakKind.Inserted, -7));

    [Fact]
    public Task A_changed_seal_is_named() => TamperAsync(
        s => $"""UPDATE "AuditSeal" SET "Hash" = '{new string('0', 64)}' WHERE "Number" = {s.Second.Number}""", s => new(AuditBreakKind.Changed, s.Second.Number, OfSeal: true));

    [Fact]
    public Task A_seal_whose_range_was_changed_is_named() => TamperAsync(
        s => $"""UPDATE "AuditSeal" SET "FromId" = "FromId" + 1 WHERE "Number" = {s.Second.Number}""", s => new(AuditBreakKind.Changed, s.Second.Number, OfSeal: true));

    [Fact]
    public Task Marks_that_were_changed_are_seen() => TamperAsync(
        s => $"""UPDATE "AuditSeal" SET "Marks" = 'AAAA' WHERE "Number" = {s.Second.Number}""", s => new(AuditBreakKind.Changed, s.Second.Number, OfSeal: true));

    [Fact]
    public Task A_seal_deleted_in_the_middle_is_named() => TamperAsync(
        s => $"""DELETE FROM "AuditSeal" WHERE "Number" = {s.First.Number}""", s => new(AuditBreakKind.Deleted, s.First.Number, OfSeal: true));

    /// <summary>Somebody who knows how seals are made makes them anew: only what was kept outside of the database tells.</summary>
    [Fact]
    public async Task A_chain_made_anew_over_a_changed_row_does_not_agree_with_the_heads_that_were_kept()
    {
        var where = await WhereAsync();
        var row = await Site.Read(db => db.Set<AuditEntry>().Where(e => e.Id >= where.Last.FromId).MinAsync(e => e.Id));
        await InTamperedAsync(_ => $"""UPDATE "AuditEntry" SET "ActorName" = 'somebody else' WHERE "Id" = {row}""", async (db, services) =>
        {
            var rows = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Id >= where.Last.FromId && e.Id <= where.Last.ToId).OrderBy(e => e.Id).ToListAsync();
            var forged = new AuditSeal
            {
                Number = where.Last.Number, FromId = where.Last.FromId, ToId = where.Last.ToId, Count = where.Last.Count, PreviousHash = where.Last.PreviousHash,
                SealedUtc = where.Last.SealedUtc, Marks = RowMarks.Write(rows.Select(r => (r.Id, RowEncoding.HashOf(r)))),
            };
            var hash = SealHash.Of(forged, rows.Select(RowEncoding.HashOf));
            await db.Database.ExecuteSqlAsync($"""UPDATE "AuditSeal" SET "Hash" = {hash}, "Marks" = {forged.Marks} WHERE "Number" = {forged.Number}""");
            var verdict = await services.GetRequiredService<AuditVerification>().RunAsync(null, default);
            Assert.Equal(new AuditBreak(AuditBreakKind.Changed, where.Last.FromId), verdict.Break);
            Assert.Equal(DoctorHealth.Bad, (await services.GetServices<IDoctorCheck>().First(c => c.Name == "审计日志").RunAsync(default)).Health);
        });
    }

    [Theory]
    [InlineData("UPDATE \"AuditSeal\" SET \"Hash\" = ''")]
    [InlineData("DELETE FROM \"AuditSeal\"")]
    public async Task A_seal_cannot_be_touched(string sql) =>
        Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<DbException>(() => Site.Read(db => db.Database.ExecuteSqlRawAsync(sql)))).Message, StringComparison.Ordinal);

    /// <summary>Ids are taken in one order and committed in another, and some are given back.</summary>
    [Fact]
    public async Task Writers_side_by_side_never_leave_a_row_behind_a_seal()
    {
        using var stop = new CancellationTokenSource();
        var sealing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await SealAsync();
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 15; i++)
            {
                await WriteSlowlyAsync((writer + i) % 7, refuse: (writer + i) % 4 == 0);
            }
        })));
        await stop.CancelAsync();
        await sealing;
        await SealAsync();

        var verdict = await Site.AsSystem(s => s.GetRequiredService<AuditVerification>().RunAsync(null, default));
        Assert.True(verdict.Break is null && verdict.Open == 0, verdict.ToString());
        Assert.Equal(0, await Site.Read(db => db.Set<AuditEntry>().CountAsync(e => e.Detail == "refused")));
        await WriteAsync(2);
    }

    protected Task<int> SealAsync() => Site.AsSystem(s => s.GetRequiredService<SealAuditLog>().RunAsync(default));

    protected async Task WriteAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await WriteSlowlyAsync(0, refuse: false);
        }
    }

    private Task WriteSlowlyAsync(int milliseconds, bool refuse) => Site.AsSystem(s => s.GetRequiredService<IUnitOfWork>().RunAsync<Outcome<int>>(async token =>
    {
        s.GetRequiredService<IAuditLog>().Write("test.write", "Test", "1", refuse ? "refused" : "一行，带 emoji 😀", [new("字段", null, "值")]);
        await s.GetRequiredService<CmsDbContext>().SaveChangesAsync(token);
        await Task.Delay(milliseconds, token);
        return refuse ? new Refusal("test.refused", "不要") : 1;
    }, default));

    private Task<int> MakeGapAsync() => Site.Read(async db => await db.Database.ExecuteSqlRawAsync(IsSqlite
        ? "UPDATE sqlite_sequence SET seq = seq + 3 WHERE name = 'AuditEntry'"
        : "SELECT nextval(pg_get_serial_sequence('\"AuditEntry\"', 'Id')), nextval(pg_get_serial_sequence('\"AuditEntry\"', 'Id'))"));

    private string InsertAt(long id) =>
        $"""INSERT INTO "AuditEntry" ("Id", "AtUtc", "ActorName", "Action", "SubjectKind", "SubjectId") {(IsSqlite ? "" : "OVERRIDING SYSTEM VALUE")} SELECT {id}, MIN("SealedUtc"), 'nobody', 'test.forged', 'Test', '' FROM "AuditSeal" """;

    private async Task TamperAsync(Func<Places, string> sql, Func<Places, AuditBreak> expected)
    {
        var where = await WhereAsync();
        await InTamperedAsync(_ => sql(where), async (_, services) =>
        {
            var verdict = await services.GetRequiredService<AuditVerification>().RunAsync(null, default);
            Assert.Equal(expected(where), verdict.Break);
        });
    }

    /// <summary>All in one transaction that is undone: the next test finds the log as it was.</summary>
    private async Task InTamperedAsync(Func<CmsDbContext, string> sql, Func<CmsDbContext, IServiceProvider, Task> look) => await Site.AsSystem(async services =>
    {
        var db = services.GetRequiredService<CmsDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(IsSqlite
            ? """DROP TRIGGER "AuditEntry_UPDATE"; DROP TRIGGER "AuditEntry_DELETE"; DROP TRIGGER "AuditSeal_UPDATE"; DROP TRIGGER "AuditSeal_DELETE" """
            : """ALTER TABLE "AuditEntry" DISABLE TRIGGER USER; ALTER TABLE "AuditSeal" DISABLE TRIGGER USER""");
        Assert.True(await db.Database.ExecuteSqlRawAsync(sql(db)) > 0);
        await look(db, services);
        return true;
    });

    private async Task<Places> WhereAsync()
    {
        var seals = await Site.Read(db => db.Set<AuditSeal>().AsNoTracking().OrderBy(s => s.Number).ToListAsync());
        var ids = await Site.Read(db => db.Set<AuditEntry>().Where(e => e.Id <= seals[0].ToId).Select(e => e.Id).ToListAsync());
        var gap = Enumerable.Range(1, (int)seals[0].ToId).Select(i => (long)i).First(i => !ids.Contains(i));
        return new(seals[0], seals[1], seals[^1], gap);
    }

    private sealed record Places(AuditSeal First, AuditSeal Second, AuditSeal Last, long Gap);
}

public sealed class SealsOnSqlite(SqliteSite site) : SealBehaviour(site), IClassFixture<SqliteSite>
{
    protected override bool IsSqlite => true;

    [Fact]
    public async Task Replacing_a_row_by_an_insert_is_refused_too() =>
        Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<DbException>(() => Site.Read(db => db.Database.ExecuteSqlRawAsync(
            """INSERT OR REPLACE INTO "AuditEntry" ("Id", "AtUtc", "ActorName", "Action", "SubjectKind", "SubjectId") SELECT 1, "AtUtc", 'nobody', "Action", '', '' FROM "AuditEntry" WHERE "Id" = 1""")))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Open_rows_deleted_at_the_end_are_missed()
    {
        await WriteAsync(1);
        var last = await Site.Read(db => db.Set<AuditEntry>().MaxAsync(e => e.Id));
        await Site.AsSystem(async services =>
        {
            var db = services.GetRequiredService<CmsDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "AuditEntry_DELETE" """);
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "AuditEntry" WHERE "Id" = {last}""");
            Assert.Equal(new AuditBreak(AuditBreakKind.Deleted, last), (await services.GetRequiredService<AuditVerification>().RunAsync(null, default)).Break);
            return true;
        });
    }

    /// <summary>A backup taken with SQLite's own means, read as a restored site would read it.</summary>
    [Fact]
    public async Task A_copy_of_the_database_is_consistent()
    {
        await using var place = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        await Site.Read(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {place.Folder.File("site.db")}"));
        await using var copy = await TestSite.StartAsync(new SiteSetup { Place = place });
        var verdict = await copy.AsSystem(s => s.GetRequiredService<AuditVerification>().RunAsync(null, default));
        Assert.True(verdict.Break is null && verdict.Sealed > 0, verdict.ToString());
    }
}

public sealed class SealsOnPostgreSql(PostgreSqlSite site) : SealBehaviour(site), IClassFixture<PostgreSqlSite>
{
    protected override bool IsSqlite => false;

    /// <summary>Row 5 is under way, row 6 is there: sealing waits, and takes both later.</summary>
    [Fact]
    public async Task While_a_smaller_id_is_under_way_nothing_is_sealed()
    {
        await SealAsync();
        var before = await Site.Read(db => db.Set<AuditSeal>().MaxAsync(s => s.ToId));
        await using var scope = Site.Services.CreateAsyncScope();
        var slow = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        await using (var open = await slow.Database.BeginTransactionAsync())
        {
            await slow.Database.ExecuteSqlRawAsync("""INSERT INTO "AuditEntry" ("AtUtc", "ActorName", "Action", "SubjectKind", "SubjectId") VALUES (now(), 'slow', 'test.slow', 'Test', '')""");
            await WriteAsync(1);
            Assert.Equal(0, await SealAsync());
            Assert.Equal(before, await Site.Read(db => db.Set<AuditSeal>().MaxAsync(s => s.ToId)));
            await open.CommitAsync();
        }

        Assert.True(await SealAsync() >= 2);
        Assert.Null((await Site.AsSystem(s => s.GetRequiredService<AuditVerification>().RunAsync(null, default))).Break);
    }

    [Fact]
    public Task The_seals_cannot_be_emptied_at_once() =>
        Assert.ThrowsAnyAsync<DbException>(() => Site.Read(db => db.Database.ExecuteSqlRawAsync("TRUNCATE \"AuditSeal\"")));
}
