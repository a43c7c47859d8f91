using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;

namespace PanjinPropertyCms.Integration.Caching;

/// <summary>Whatever is published, taken down or switched while people read, the cache ends up right.</summary>
public sealed class AnyChangesTests
{
    [Fact]
    public async Task After_any_changes_cached_and_fresh_pages_agree()
    {
        await using var site = await TestSite.StartAsync();
        var change = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1_000_000]).Array[3, 6];
        await change.SampleAsync(async changes =>
        {
            foreach (var (kind, pick) in changes)
            {
                await ChangeAsync(site, kind, pick);
                // Pages asked for in the middle of a change are what might stay wrong.
                await Task.WhenAll(FreshPages.Paths.Select(p => site.GetPage(p)));
            }

            await site.Settled();
            foreach (var path in FreshPages.Paths)
            {
                var (cached, again, fresh) = (await site.GetPage(path), await site.GetPage(path), await site.FreshAsync(path));
                Assert.Equal((path, fresh.Status, fresh.Body), (path, cached.Status, cached.Body));
                Assert.Equal(cached.Body, again.Body);
            }
        }, iter: 6, threads: 1);
    }

    private static async Task ChangeAsync(TestSite site, int kind, int pick)
    {
        if (kind == 0)
        {
            await site.PublishNoticeAsync($"随机 {pick}");
            return;
        }

        if (kind == 1)
        {
            await site.SwitchAsync("Notices", pick % 2 == 0);
            return;
        }

        var type = pick % 2 == 0 ? "Notice" : "Regulation";
        var ids = await site.Read(db => db.Set<ContentItem>().Where(i => i.Type == type && i.PublishedNumber != null).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync());
        var id = ids[pick % ids.Count];
        _ = kind switch
        {
            2 => await site.AsSystem(s => s.GetRequiredService<WithdrawContent>().RunAsync(id, null, $"撤下 {pick}", default)),
            3 => await site.AsSystem(s => s.GetRequiredService<RemoveContent>().RunAsync(id, null, $"删除 {pick}", default)),
            _ => await site.AsSystem(s => s.GetRequiredService<PublishContent>().RunAsync(id, null, default)),
        };
    }
}
