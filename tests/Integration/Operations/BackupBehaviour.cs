using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Outbox;
using PanjinPropertyCms.Notices.Models;

namespace PanjinPropertyCms.Integration.Operations;

/// <summary>A backup brings the site back, on both databases.</summary>
public abstract class BackupBehaviour(SiteFixture fixture, DatabaseProvider provider)
{
    private TestSite Site => fixture.Site;

    protected virtual void Need()
    {
    }

    [Fact]
    public async Task A_backup_taken_while_people_write_and_read_is_of_one_moment_and_holds_nobody_up()
    {
        Need();
        using var over = new CancellationTokenSource();
        var waits = new ConcurrentBag<TimeSpan>();
        var writers = Enumerable.Range(0, 4).Select(w => Task.Run(async () =>
        {
            for (var n = 0; !over.IsCancellationRequested; n++)
            {
                var started = Stopwatch.GetTimestamp();
                await Site.PublishNoticeAsync($"负载通知 {w}-{n}（示例）");
                waits.Add(Stopwatch.GetElapsedTime(started));
            }
        })).ToList();
        var reader = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                Assert.Equal(HttpStatusCode.OK, (await Site.GetPage("/notices")).Status);
            }
        });
        var file = BackupHelp.Temporary("load.zip");
        await Eventually.TrueAsync(() => waits.Count > 8, "the writers write");
        var before = waits.Count;
        await Site.BackUpAsync(file);
        await Eventually.TrueAsync(() => waits.Count > before, "the writers went on");
        await over.CancelAsync();
        await Task.WhenAll([.. writers, reader]);
        Assert.True(waits.Max() < TimeSpan.FromSeconds(10), $"a writer waited {waits.Max()}");

        await using var place = await SitePlace.EmptyAsync(provider);
        var restored = await BackupHelp.RestoreAsync(file, place, "--passphrase-file", BackupHelp.PhraseFile());
        Assert.True(restored.Exit == 0, restored.Output);
        await using var copy = await TestSite.StartAsync(new SiteSetup { Place = place, Provider = provider });
        await copy.Settled();
        // Of one moment: every published notice has its projected row, and its page answers.
        var published = await copy.Read(db => db.Set<ContentItem>().Where(i => i.Type == NoticePart.ContentType && i.Status == ContentStatus.Published).Select(i => new { i.Id, i.Slug }).ToListAsync());
        var projected = await copy.Read(db => db.Set<NoticeIndex>().Select(n => n.ItemId).ToListAsync());
        Assert.True(published.Count > 8);
        Assert.Empty(published.Select(p => p.Id).Except(projected));
        Assert.Equal(HttpStatusCode.OK, (await copy.GetPage("/notices/" + published[^1].Slug)).Status);
    }

    [Fact]
    public async Task A_restored_site_shows_the_same_pages_and_holds_the_same_rows_and_reads_what_was_encrypted()
    {
        Need();
        var secret = Site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("示例");
        using var editor = await Site.SignIn("editor");
        await Site.AsSystem(async s =>
        {
            var db = s.GetRequiredService<CmsDbContext>();
            db.Add(new LongTask { Id = Guid.NewGuid(), Kind = "no-such-kind-now", State = LongTaskState.Running, AliveUtc = new DateTime(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
            db.Add(new OutboxMessage { Id = Guid.NewGuid(), Kind = "mail", Payload = "{}", DueUtc = new DateTime(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
            return await db.SaveChangesAsync();
        });
        await Site.Settled();
        var file = BackupHelp.Temporary("quiet.zip");
        await Site.BackUpAsync(file);
        var (pages, rows) = (await Site.PagesAsync(), await Site.RowsAsync());
        var audit = await Site.Read(db => db.Set<AuditEntry>().OrderBy(a => a.Id).Select(a => new { a.Id, a.AtUtc, a.Action, a.ActorName, a.Detail }).ToListAsync());
        var epoch = await Site.Read(db => DatabaseEpoch.ReadAsync(db, default));

        await using var place = await SitePlace.EmptyAsync(provider);
        var (exit, output) = await BackupHelp.RestoreAsync(file, place, "--passphrase-file", BackupHelp.PhraseFile());
        Assert.True(exit == 0, output);
        await using var copy = await TestSite.StartAsync(new SiteSetup { Place = place, Provider = provider });
        await copy.Settled();

        var copiedRows = await copy.RowsAsync();
        rows.Remove("OutboxMessage");
        Assert.All(rows, table => Assert.Equal(table.Value, copiedRows[table.Key]));
        var copiedPages = await copy.PagesAsync();
        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), copiedPages.Keys.Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Equal(page.Value, copiedPages[page.Key]));
        Assert.Equal(audit, (await copy.Read(db => db.Set<AuditEntry>().OrderBy(a => a.Id).Select(a => new { a.Id, a.AtUtc, a.Action, a.ActorName, a.Detail }).ToListAsync())).Take(audit.Count));
        Assert.NotEqual(epoch, await copy.Read(db => DatabaseEpoch.ReadAsync(db, default)));
        Assert.Equal("示例", copy.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret));
        Assert.False(await copy.Read(db => db.Set<LongTask>().AnyAsync(t => t.State == LongTaskState.Running)));
        Assert.All(await copy.Read(db => db.Set<OutboxMessage>().Where(m => m.SentUtc == null).ToListAsync()), m => Assert.Equal(RestoredDatabase.Held, m.LastError));

        // Ids go on where they were: what is written next does not collide.
        await copy.PublishNoticeAsync("恢复以后的通知（示例）");
        await copy.Settled();
        Assert.Contains("恢复以后的通知", (await copy.GetPage("/search?q=恢复以后的通知")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_passphrase_the_keys_stay_away_and_everybody_is_told()
    {
        Need();
        var secret = Site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("示例");
        var (with, without) = (BackupHelp.Temporary("with.zip"), BackupHelp.Temporary("without.zip"));
        Assert.DoesNotContain("注意", (await Site.BackUpAsync(with)).ToString(), StringComparison.Ordinal);
        var made = await Site.BackUpAsync(without, passphrase: null);
        Assert.Contains("个人信息字段将无法读取", made.ToString(), StringComparison.Ordinal);
        Assert.Contains(made.Manifest.LeftOut, l => l.Contains("个人信息字段将无法读取", StringComparison.Ordinal));
        Assert.DoesNotContain(made.Manifest.Entries, e => e.Name.Contains("key-", StringComparison.Ordinal));

        await using var place = await SitePlace.EmptyAsync(provider);
        var restored = await BackupHelp.RestoreAsync(with, place);
        Assert.Equal(0, restored.Exit);
        Assert.Contains("!!! 没有给口令", restored.Output, StringComparison.Ordinal);
        var doctor = await Cli.RunAsync("doctor", "--data", place.Folder.Path);
        Assert.Equal(1, doctor.Exit);
        Assert.Contains("[异常] 密钥", doctor.Output, StringComparison.Ordinal);
        await using (var copy = await TestSite.StartAsync(new SiteSetup { Place = place, Provider = provider }))
        {
            Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => copy.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret));
            using var admin = await copy.SignIn("admin");
            Assert.Contains("密钥与数据库不相配", (await admin.GetPage("/admin/status")).TextOf(".banner.bad"), StringComparison.Ordinal);
        }

        Assert.Equal(0, (await Cli.RunAsync("doctor", "--accept-lost-keys", "--data", place.Folder.Path)).Exit);
        Assert.DoesNotContain("[异常] 密钥", (await Cli.RunAsync("doctor", "--data", place.Folder.Path)).Output, StringComparison.Ordinal);
    }
}

public sealed class SqliteBackupTests(SqliteSite site) : BackupBehaviour(site, DatabaseProvider.Sqlite), IClassFixture<SqliteSite>;

public sealed class PostgreSqlBackupTests(PostgreSqlSite site) : BackupBehaviour(site, DatabaseProvider.PostgreSql), IClassFixture<PostgreSqlSite>
{
    protected override void Need() => Postgres.Need();

    [Fact]
    public async Task A_database_that_is_not_empty_is_refused_and_stays_as_it_was()
    {
        Postgres.Need();
        var file = BackupHelp.Temporary("pg.zip");
        var site = await TestSite.StartAsync(new SiteSetup { Provider = DatabaseProvider.PostgreSql });
        await using (site)
        {
            await site.BackUpAsync(file);
            await using var place = await (await SiteTemplate.OfAsync(DatabaseProvider.PostgreSql)).CopyAsync();
            await using var empty = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
            File.WriteAllText(empty.Folder.File("appsettings.json"), System.Text.Json.JsonSerializer.Serialize(new { Panjin = new { Database = new { Provider = "PostgreSql", ConnectionString = place.ConnectionString } } }));
            var (exit, output) = await Cli.RunAsync("restore", file, "--data", empty.Folder.Path);
            Assert.Equal(1, exit);
            Assert.Contains("目标数据库不是空的", output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
            Assert.Equal(["appsettings.json", "site.lock"], Directory.EnumerateFileSystemEntries(empty.Folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
    }
}
