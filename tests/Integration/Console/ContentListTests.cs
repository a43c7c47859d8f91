using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MiniExcelLibs;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Integration.Console;

/// <summary>The lists of content, on every store.</summary>
public abstract class ContentListBehaviour(SiteFixture fixture)
{
    private const string List = "/admin/contents/Notice";

    private TestSite Site => fixture.Site;

    [Fact]
    public async Task The_words_find_title_summary_and_official_number_and_stay_in_the_box()
    {
        using var editor = await Site.SignIn("editor");
        await Site.DraftAsync("找得到的电梯维保提醒");
        Assert.Contains("找得到的电梯维保提醒", (await editor.GetPage($"{List}?q=电梯维保")).TextOf("table.grid"), StringComparison.Ordinal);
        Assert.Contains("找得到的电梯维保提醒", (await editor.GetPage($"{List}?q=一句摘要&size=100")).TextOf("table.grid"), StringComparison.Ordinal);

        var number = await Site.Read(db => db.Set<Regulations.Models.RegulationIndex>().Where(r => r.DocumentNumber != null).Select(r => r.DocumentNumber!).FirstAsync());
        var page = await editor.GetPage($"/admin/contents/regulation?q={Uri.EscapeDataString(number)}");
        Assert.Contains(number, page.TextOf("table.grid"), StringComparison.Ordinal);
        Assert.Equal(number, page.Document.QuerySelector("input[name=q]")!.GetAttribute("value"));

        var none = await editor.GetPage($"{List}?q=没有这样的通知qzx");
        Assert.Contains("没有符合条件的", none.TextOf(".state"), StringComparison.Ordinal);
        Assert.Contains(List, none.Links);
    }

    [Theory]
    [InlineData("draft", "草稿")]
    [InlineData("review", "待审")]
    [InlineData("scheduled", "草稿")]
    [InlineData("published", "已发布")]
    [InlineData("edited", "已发布")]
    [InlineData("withdrawn", "已撤下")]
    [InlineData("superseded", "已被替代")]
    [InlineData("removed", "已删除")]
    public async Task Each_state_has_a_chip_with_its_count_that_shows_exactly_those(string state, string word)
    {
        using var editor = await Site.SignIn("editor");
        await OneOfEachAsync();
        var all = await editor.GetPage(List);
        var chip = all.Document.QuerySelectorAll(".chips a").Single(a => a.GetAttribute("href")!.Contains($"status={state}", StringComparison.Ordinal));
        var page = await editor.GetPage(chip.GetAttribute("href")! + "&size=100");
        var tags = page.Document.QuerySelectorAll("table.grid tbody .tag").Select(t => t.TextContent).ToList();
        Assert.Equal(int.Parse(chip.QuerySelector(".n")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), tags.Count);
        Assert.All(tags, t => Assert.Equal(word, t));
        Assert.Equal("true", page.Document.QuerySelectorAll(".chips a").Single(a => a.TextContent.Trim() == chip.TextContent.Trim()).GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Division_owner_and_period_narrow_together_and_a_bad_date_is_said()
    {
        var (one, other) = await Site.DistrictsAsync();
        var mark = Guid.NewGuid().ToString("N")[..8];
        await Site.DraftAsync($"甲区的 {mark}", one.Id);
        await Site.DraftAsync($"乙区的 {mark}", other.Id);
        using var editor = await Site.SignIn("editor");

        var page = await editor.GetPage($"{List}?q={mark}&division={one.Code}");
        Assert.Contains("甲区的", page.TextOf("table.grid"), StringComparison.Ordinal);
        Assert.DoesNotContain("乙区的", page.TextOf("table.grid"), StringComparison.Ordinal);
        Assert.Contains("没有符合条件的", (await editor.GetPage($"{List}?q={mark}&owner=me")).Words, StringComparison.Ordinal);
        Assert.Contains("没有符合条件的", (await editor.GetPage($"{List}?q={mark}&to=2020-01-01")).Words, StringComparison.Ordinal);
        Assert.Contains("甲区的", (await editor.GetPage($"{List}?q={mark}&from=2020-01-01")).Words, StringComparison.Ordinal);

        var bad = await editor.GetPage($"{List}?q={mark}&from=昨天");
        Assert.Contains("日期没有看懂", bad.Words, StringComparison.Ordinal);
        Assert.Equal("昨天", bad.Document.QuerySelector("#from")!.GetAttribute("value"));
        Assert.Contains("甲区的", bad.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heads_sort_and_pages_never_show_a_row_twice()
    {
        using var editor = await Site.SignIn("editor");
        for (var i = 0; i < 25; i++)
        {
            await Site.DraftAsync($"排序 {i:00}");
        }

        var up = await editor.GetPage($"{List}?q=排序&sort=title");
        var down = await editor.GetPage($"{List}?q=排序&sort=-title");
        Assert.Equal(Titles(up).Order(StringComparer.Ordinal), Titles(up));
        Assert.Equal("ascending", up.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Equal(Titles(down).OrderDescending(StringComparer.Ordinal), Titles(down));
        var second = await editor.GetPage($"{List}?q=排序&sort=status&page=2");
        var first = await editor.GetPage($"{List}?q=排序&sort=status");
        Assert.Empty(Titles(first).Intersect(Titles(second)));
        Assert.Equal(20, Titles(first).Count);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetPage($"{List}?page=9999&size=7&sort=nothing&status=nothing")).Status);
    }

    [Fact]
    public async Task The_Excel_file_holds_every_row_that_the_list_is_narrowed_to()
    {
        using var editor = await Site.SignIn("editor");
        var mark = Guid.NewGuid().ToString("N")[..8];
        for (var i = 0; i < 23; i++)
        {
            await Site.DraftAsync($"导出 {mark} {i}");
        }

        var answer = await editor.GetAsync($"{List}?q={mark}&format=xlsx");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        var rows = file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(23, rows.Count);
        Assert.All(rows, r => Assert.Equal(("草稿", "通知公告"), ((string)r["状态"]!, (string)r["类型"]!)));
        Assert.All(rows, r => Assert.StartsWith("/notices/", (string)r["网址"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_rows_are_each_answered_by_themselves()
    {
        using var editor = await Site.SignIn("editor");
        var (draft, published, stale) = (await Site.DraftAsync("批量 甲"), await Site.PublishNoticeAsync("批量 乙"), await Site.DraftAsync("批量 丙"));
        await Site.EditAsync(stale, "批量 丙改");
        var list = await editor.GetPage($"{List}?q=批量");
        (string, string)[] ids = [("ids", Choice(draft)), ("ids", Choice(published)), ("ids", Choice(stale)), ("ids", $"{Guid.NewGuid():N}.1"), ("ids", "x")];

        var ask = await editor.SubmitAsync(list, $"{List}/bulk", [.. ids, ("act", "publish")]);
        Assert.Contains("您看过之后别人改过", ask.Words, StringComparison.Ordinal);
        var fields = Staff.FieldsOf(ask, $"{List}/bulk/publish").ToList();
        var report = await editor.FollowAsync(await editor.PostFields($"{List}/bulk/publish", [.. fields]));

        var words = report.TextOf(".banner.warn");
        Assert.Contains("1 件做好了，2 件没有做成", words, StringComparison.Ordinal);
        Assert.Contains("没有要发布的修改", words, StringComparison.Ordinal);
        Assert.Contains("别人已经改过", words, StringComparison.Ordinal);
        Assert.Equal(ContentStatus.Published, (await Site.ItemAsync(draft.Id)).Status);
        Assert.Equal(ContentStatus.Draft, (await Site.ItemAsync(stale.Id)).Status);

        // The very same form once more, and the page once more: nothing is done twice and the report is gone.
        var again = await editor.FollowAsync(await editor.PostFields($"{List}/bulk/publish", [.. fields]));
        Assert.Contains("没有重复保存", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_rows_are_taken_down_with_a_reason_and_not_without()
    {
        using var editor = await Site.SignIn("editor");
        var item = await Site.PublishNoticeAsync("批量撤下");
        var ask = await editor.SubmitAsync(await editor.GetPage($"{List}?q=批量撤下"), $"{List}/bulk", ("ids", Choice(item)), ("act", "withdraw"));
        var without = await editor.SubmitAsync(ask, $"{List}/bulk/withdraw", ("Reason", " "));
        Assert.Contains("请写明撤下的原因", without.TextOf(".error-summary"), StringComparison.Ordinal);

        await editor.FollowAsync(await editor.SubmitAsync(without, $"{List}/bulk/withdraw", ("Reason", "内容有误。")));
        Assert.Equal((ContentStatus.Withdrawn, "内容有误。"), ((await Site.ItemAsync(item.Id)).Status, (await Site.ItemAsync(item.Id)).StatusReason));
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_leads_nowhere_else()
    {
        using var editor = await Site.SignIn("editor");
        var list = await editor.GetPage(List);
        var answer = await editor.SubmitAsync(list, $"{List}/bulk", ("act", "publish"), ("back", "https://elsewhere.example/"));
        Assert.Equal(List, answer.Location);
        Assert.Contains("请先选中", (await editor.FollowAsync(answer)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_right_to_a_type_sees_neither_its_list_nor_its_entry()
    {
        using var auditor = await Site.SignIn("auditor");
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetPage(List)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetPage($"{List}?format=xlsx")).Status);
        Assert.DoesNotContain((await auditor.GetPage("/admin")).Links, l => l.StartsWith("/admin/contents/", StringComparison.Ordinal));
        Assert.Contains("没有您负责的内容", (await auditor.GetPage("/admin/contents")).Words, StringComparison.Ordinal);
        using var reviewer = await Site.SignIn("reviewer");
        Assert.Contains(List, (await reviewer.GetPage("/admin")).Links);
        Assert.DoesNotContain($"{List}/new", (await reviewer.GetPage(List)).Links);
        using var editor = await Site.SignIn("editor");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetPage("/admin/contents/Nothing")).Status);
        Assert.Contains("/admin/contents/Regulation", (await editor.GetPage("/admin/contents")).Links);
    }

    private async Task OneOfEachAsync()
    {
        if (await Site.Read(db => db.Set<ContentItem>().AnyAsync(i => i.DisplayText == "状态 已删除")))
        {
            return;
        }

        await Site.DraftAsync("状态 草稿");
        var review = await Site.DraftAsync("状态 待审");
        (await Site.AsSystem(s => s.GetRequiredService<SubmitContent>().RunAsync(review.Id, null, default))).Done();
        var scheduled = await Site.DraftAsync("状态 排期");
        (await Site.AsSystem(s => s.GetRequiredService<ScheduleContent>().RunAsync(scheduled.Id, null, DateTime.UtcNow.AddDays(1), null, default))).Done();
        await Site.EditAsync(await Site.PublishNoticeAsync("状态 改过"), "状态 改过");
        var withdrawn = await Site.PublishNoticeAsync("状态 撤下");
        (await Site.AsSystem(s => s.GetRequiredService<WithdrawContent>().RunAsync(withdrawn.Id, null, "x", default))).Done();
        var old = await Site.PublishNoticeAsync("状态 替代");
        var next = await Site.PublishNoticeAsync("状态 新的");
        (await Site.AsSystem(s => s.GetRequiredService<SupersedeContent>().RunAsync(old.Id, null, next.Id, default))).Done();
        var removed = await Site.DraftAsync("状态 已删除");
        (await Site.AsSystem(s => s.GetRequiredService<RemoveContent>().RunAsync(removed.Id, null, "x", default))).Done();
    }

    private static string Choice(ContentItem item) => $"{item.Id:N}.{item.Revision}";

    private static List<string> Titles(Page page) => [.. page.Document.QuerySelectorAll("table.grid tbody th a").Select(a => a.TextContent)];
}

public sealed class ContentListOnSqlite(SqliteSite site) : ContentListBehaviour(site), IClassFixture<SqliteSite>;

public sealed class ContentListOnPostgreSql : ContentListBehaviour, IClassFixture<PostgreSqlSite>
{
    public ContentListOnPostgreSql(PostgreSqlSite site)
        : base(site) => Postgres.Need();
}
