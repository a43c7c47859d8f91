using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Import;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Integration.Import;

/// <summary>What an import takes, names and leaves alone.</summary>
public sealed class ImportTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private readonly TestSite _site = fixture.Site;

    [Fact]
    public async Task Bad_lines_are_named_with_their_numbers_and_the_rest_goes_on()
    {
        var file = Laws.File(_site.Folder.Path,
        [
            Laws.Line(1), "{ broken", "", "{\"title\":\"无编号\",\"body\":\"第一条 x\"}", "{\"id\":\"nobody\",\"title\":\"无正文\"}",
            "{\"id\":\"d\",\"title\":\"坏日期\",\"date\":\"2020/13/99\",\"body\":\"第一条 x\"}", "[]", "null", Laws.Line(2), Laws.Line(2), Laws.Line(3),
        ]);

        var report = await ImportAsync(file);

        Assert.Equal(3, report.Added);
        Assert.Equal([2, 4, 5, 6, 7, 8, 10], report.BadLines.Select(l => int.Parse(l.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)).Order());
        Assert.Contains("第 6 行", report.ToString(), StringComparison.Ordinal);
        await _site.Settled();
        var slug = await _site.Read(db => db.Set<ContentItem>().Where(i => i.SourceId == "law-3").Select(i => i.Slug).SingleAsync());
        Assert.Contains("第3号示例小区管理规定", (await _site.GetPage($"/regulations/{slug}")).TextOf("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_a_changed_line_makes_a_second_version()
    {
        var lines = Enumerable.Range(100, 60).Select(i => Laws.Line(i)).ToList();
        Assert.Equal(60, (await ImportAsync(Laws.File(_site.Folder.Path, lines))).Added);
        var before = await TracesAsync();

        var second = await ImportAsync(Laws.Gzipped(Laws.File(_site.Folder.Path, lines)));
        Assert.Equal((0, 0, 60, 0), (second.Added, second.Updated, second.Unchanged, second.Bad));
        Assert.Equal(before, await TracesAsync());

        lines[7] = Laws.Line(107, "物业服务人不得停水停电催费。");
        var third = await ImportAsync(Laws.File(_site.Folder.Path, lines));
        Assert.Equal((0, 1, 59, 0), (third.Added, third.Updated, third.Unchanged, third.Bad));
        var item = await _site.Read(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.SourceId == "law-107"));
        Assert.Equal((2, 2), (item.LatestNumber, item.PublishedNumber));
        await _site.Settled();
        Assert.Contains("停水停电", (await _site.GetPage($"/regulations/{item.Slug}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_is_cleaned_on_the_way_in()
    {
        var file = Laws.File(_site.Folder.Path, [
            "{\"id\":\"evil\",\"title\":\"带脚本的\",\"date\":\"2020-01-02\",\"body\":\"<p>第一条 好的<script>alert(1)</script><img src=x onerror=alert(1)></p><p onclick='x()'>第二条 <a href='javascript:alert(1)'>点我</a></p>\"}"]);
        Assert.Equal(1, (await ImportAsync(file)).Added);
        await _site.Settled();
        var item = await _site.Read(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.SourceId == "evil"));
        var stored = await _site.Read(db => db.Set<ContentVersion>().Where(v => v.ItemId == item.Id).Select(v => v.Data).SingleAsync());
        Assert.All((string[])["script", "onerror", "onclick", "javascript:"], bad => Assert.DoesNotContain(bad, stored, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(Pages.MandatoryTags.FaultsOf(await _site.GetPage($"/regulations/{item.Slug}")));
    }

    [Fact]
    public async Task An_import_beside_a_serving_site_is_carried_out_by_the_site()
    {
        var file = Laws.File(_site.Folder.Path, Enumerable.Range(500, 40).Select(i => Laws.Line(i)));
        var id = Guid.CreateVersion7();
        await _site.AsSystem(async s =>
        {
            var db = s.GetRequiredService<CmsDbContext>();
            db.Add(new LongTask
            {
                Id = id, Kind = ImportTask.TaskKind, RequestedBy = "测试", CreatedUtc = DateTime.UnixEpoch,
                Arguments = System.Text.Json.JsonSerializer.Serialize(new ImportArguments(file, "Regulation", true), ContentData.Json),
            });
            return await db.SaveChangesAsync();
        });
        LongTask? task = null;
        await Eventually.TrueAsync(async () =>
        {
            Assert.True((await _site.GetPage("/regulations")).IsHtml);
            task = await _site.Read(db => db.Set<LongTask>().AsNoTracking().SingleAsync(t => t.Id == id));
            return task.State is LongTaskState.Succeeded or LongTaskState.Failed;
        }, "the task ends");
        Assert.Equal((LongTaskState.Succeeded, true), (task!.State, task.Message!.Contains("新增 40 件", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_long_task_that_cannot_be_done_says_why()
    {
        var id = Guid.CreateVersion7();
        await _site.AsSystem(async s =>
        {
            var db = s.GetRequiredService<CmsDbContext>();
            db.Add(new LongTask { Id = id, Kind = ImportTask.TaskKind, CreatedUtc = DateTime.UnixEpoch, Arguments = "{\"file\":\"/nowhere/laws.jsonl\",\"type\":\"Regulation\",\"publish\":true}" });
            return await db.SaveChangesAsync();
        });
        await Eventually.TrueAsync(async () => await _site.Read(db => db.Set<LongTask>().AnyAsync(t => t.Id == id && t.State == LongTaskState.Failed && t.Message!.Contains("/nowhere/laws.jsonl"))), "the task fails with a reason");
    }

    private Task<ImportReport> ImportAsync(string file) => _site.AsSystem(s => s.GetRequiredService<ContentImporter>().RunAsync(file, "Regulation", publish: true, null, default));

    private async Task<(int Items, int Versions, int Changes)> TracesAsync() =>
    (
        await _site.Read(db => db.Set<ContentItem>().CountAsync(i => i.SourceId!.StartsWith("law-1"))),
        await _site.Read(db => db.Set<ContentVersion>().CountAsync(v => db.Set<ContentItem>().Any(i => i.Id == v.ItemId && i.SourceId!.StartsWith("law-1")))),
        await _site.Read(db => db.Set<ChangeEntry>().CountAsync(c => db.Set<ContentItem>().Any(i => i.Id == c.RecordId && i.SourceId!.StartsWith("law-1")))));
}
