using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Integration.Data;

/// <summary>What every store must do with a unit of work. A settings row stands for whatever a unit writes.</summary>
public abstract class UnitOfWorkBehaviour(SiteFixture fixture)
{
    private const string Kind = "Test";

    protected TestSite Site => fixture.Site;

    [Fact]
    public async Task A_refused_outcome_leaves_nothing()
    {
        var name = NewName();
        var outcome = await Unit<Outcome<bool>>((s, _) =>
        {
            Write(s, name);
            return Task.FromResult<Outcome<bool>>(Refusal.Forbidden());
        });

        Assert.False(outcome.Done);
        Assert.Equal((0, 0, 0), await TracesOf(name));
    }

    [Fact]
    public async Task A_unit_that_is_done_leaves_all_it_wrote()
    {
        var name = NewName();
        await Unit((s, _) => Task.FromResult(Write(s, name)));
        Assert.Equal((1, 1, 1), await TracesOf(name));
    }

    [Fact]
    public async Task An_exception_undoes_its_own_unit_and_no_other()
    {
        var names = Enumerable.Range(0, 24).Select(_ => NewName()).ToList();
        var answers = await Task.WhenAll(names.Select(async (name, i) =>
        {
            try
            {
                return await Unit(async (s, token) =>
                {
                    Write(s, name);
                    await s.GetRequiredService<CmsDbContext>().SaveChangesAsync(token);
                    return i % 3 == 0 ? throw new InvalidOperationException(name) : true;
                });
            }
            catch (InvalidOperationException error) when (error.Message == name)
            {
                return false;
            }
        }));

        for (var i = 0; i < names.Count; i++)
        {
            Assert.Equal(i % 3 != 0, answers[i]);
            Assert.Equal(i % 3 != 0 ? (1, 1, 1) : (0, 0, 0), await TracesOf(names[i]));
        }
    }

    [Fact]
    public async Task A_nested_unit_joins_and_falls_with_the_outer_one()
    {
        var (outer, inner) = (NewName(), NewName());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Unit<bool>(async (s, token) =>
        {
            Write(s, outer);
            await s.GetRequiredService<IUnitOfWork>().RunAsync(_ => Task.FromResult(Write(s, inner)), token);
            throw new InvalidOperationException("the outer one fails at the end");
        }));
        Assert.Equal((0, 0, 0), await TracesOf(outer));
        Assert.Equal((0, 0, 0), await TracesOf(inner));

        await Unit(async (s, token) => Write(s, outer) & await s.GetRequiredService<IUnitOfWork>().RunAsync(_ => Task.FromResult(Write(s, inner)), token));
        Assert.Equal((1, 1, 1), await TracesOf(outer));
        Assert.Equal((1, 1, 1), await TracesOf(inner));
    }

    [Fact]
    public async Task A_save_outside_of_a_unit_is_a_unit_of_its_own()
    {
        var name = NewName();
        await Site.AsSystem(async s =>
        {
            Write(s, name);
            return await s.GetRequiredService<CmsDbContext>().SaveChangesAsync();
        });
        Assert.Equal((1, 1, 1), await TracesOf(name));
    }

    [Fact]
    public async Task Thirty_two_writers_are_all_answered_and_all_counted()
    {
        const int Writers = 32;
        const int Each = 12;
        var run = NewName();
        var answered = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                await Unit((s, _) => Task.FromResult(Write(s, $"{run}-{writer}-{i}")));
                Interlocked.Increment(ref answered);
            }
        })));

        Assert.Equal(Writers * Each, answered);
        Assert.Equal(Writers * Each, await Site.Read(db => db.Set<SiteSetting>().CountAsync(x => x.Name.StartsWith(run))));
        Assert.Equal(Writers * Each, await Site.Read(db => db.Set<AuditEntry>().CountAsync(x => x.SubjectId.StartsWith(run))));
    }

    [Fact]
    public async Task The_order_of_the_change_log_is_the_order_of_commits()
    {
        using var over = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            var (seen, last) = (new HashSet<long>(), await Site.Read(db => db.Set<ChangeEntry>().MaxAsync(c => (long?)c.Id)) ?? 0);
            var late = new List<long>();
            for (var more = true; more;)
            {
                more = !over.IsCancellationRequested;
                var from = last - 300;
                var ids = await Site.Read(db => db.Set<ChangeEntry>().Where(c => c.Id > from).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync());
                late.AddRange(ids.Where(id => id < last && seen.Count > 0 && id > seen.Min() && !seen.Contains(id)));
                seen.UnionWith(ids);
                last = Math.Max(last, ids.Count > 0 ? ids[^1] : 0);
            }

            return late;
        });
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                await Unit((s, _) => Task.FromResult(Write(s, NewName())));
            }
        })));
        await over.CancelAsync();

        Assert.Empty(await watching);
    }

    [Fact]
    public async Task One_record_changed_twice_in_a_unit_counts_once()
    {
        var id = Guid.NewGuid();
        await Unit((s, _) =>
        {
            s.GetRequiredService<IChangeLog>().Append(Kind, id);
            s.GetRequiredService<IChangeLog>().Append(Kind, id);
            return Task.FromResult(true);
        });
        Assert.Equal(1, await Site.Read(db => db.Set<ChangeEntry>().CountAsync(c => c.RecordId == id)));
    }

    [Fact]
    public async Task A_unit_cancelled_on_its_way_leaves_nothing()
    {
        var name = NewName();
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Unit(async (s, token) =>
        {
            Write(s, name);
            await s.GetRequiredService<CmsDbContext>().SaveChangesAsync(token);
            await cancel.CancelAsync();
            cancel.Token.ThrowIfCancellationRequested();
            return true;
        }, cancel.Token));
        Assert.Equal((0, 0, 0), await TracesOf(name));
    }

    [Fact]
    public async Task After_a_failed_unit_the_same_scope_can_write_again()
    {
        var (bad, good) = (NewName(), NewName());
        await Site.AsSystem(async s =>
        {
            var work = s.GetRequiredService<IUnitOfWork>();
            await Assert.ThrowsAsync<InvalidOperationException>(() => work.RunAsync<bool>(_ =>
            {
                Write(s, bad);
                throw new InvalidOperationException();
            }, default));
            return await work.RunAsync(_ => Task.FromResult(Write(s, good)), default);
        });
        Assert.Equal((0, 0, 0), await TracesOf(bad));
        Assert.Equal((1, 1, 1), await TracesOf(good));
    }

    protected static string NewName() => Guid.NewGuid().ToString("N");

    /// <summary>A row, a line of the audit log and a line of the change log.</summary>
    protected static bool Write(IServiceProvider services, string name)
    {
        services.GetRequiredService<CmsDbContext>().Add(new SiteSetting { Name = name, ModifiedUtc = DateTime.UnixEpoch });
        services.GetRequiredService<IAuditLog>().Write("test.write", Kind, name);
        services.GetRequiredService<IChangeLog>().Append(Kind, IdOf(name));
        return true;
    }

    protected Task<T> Unit<T>(Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default) =>
        Site.AsSystem(s => s.GetRequiredService<IUnitOfWork>().RunAsync(token => work(s, token), cancellationToken));

    protected async Task<(int Rows, int Audit, int Changes)> TracesOf(string name) =>
    (
        await Site.Read(db => db.Set<SiteSetting>().CountAsync(x => x.Name == name)),
        await Site.Read(db => db.Set<AuditEntry>().CountAsync(x => x.SubjectId == name)),
        await Site.Read(db => db.Set<ChangeEntry>().CountAsync(x => x.Kind == Kind && x.RecordId == IdOf(name))));

    private static Guid IdOf(string name) => new(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name)));
}

public sealed class UnitOfWorkOnSqlite(SqliteSite site) : UnitOfWorkBehaviour(site), IClassFixture<SqliteSite>
{
    [Fact]
    public async Task A_unit_cancelled_in_the_queue_is_never_begun()
    {
        var (first, second) = (NewName(), NewName());
        var (holding, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var cancel = new CancellationTokenSource();
        var begun = false;
        var gate = Unit(async (s, _) =>
        {
            holding.SetResult();
            await release.Task;
            return Write(s, first);
        });
        await holding.Task;
        var waiting = Unit((s, _) => Task.FromResult(begun = Write(s, second)), cancel.Token);
        await cancel.CancelAsync();
        release.SetResult();

        Assert.True(await gate);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(begun);
        Assert.Equal((1, 1, 1), await TracesOf(first));
        Assert.Equal((0, 0, 0), await TracesOf(second));
    }

    [Fact]
    public async Task A_reader_is_not_held_up_by_a_writer()
    {
        var release = new TaskCompletionSource();
        var holding = new TaskCompletionSource();
        var gate = Unit(async (_, _) =>
        {
            holding.SetResult();
            await release.Task;
            return true;
        });
        await holding.Task;
        Assert.True((await Site.GetPage("/regulations")).IsHtml);
        release.SetResult();
        Assert.True(await gate);
    }
}

public sealed class UnitOfWorkOnPostgreSql : UnitOfWorkBehaviour, IClassFixture<PostgreSqlSite>
{
    public UnitOfWorkOnPostgreSql(PostgreSqlSite site)
        : base(site) => Postgres.Need();
}
