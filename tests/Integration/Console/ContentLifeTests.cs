using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;

namespace PanjinPropertyCms.Integration.Console;

/// <summary>The life of an item at the desks: every step through its page, rightly, wrongly, late and twice.</summary>
public sealed class ContentLifeTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private TestSite Site => fixture.Site;

    [Fact]
    public async Task From_draft_over_review_and_back_to_the_public()
    {
        var item = await Site.DraftAsync("一生：节日值班安排");
        using var editor = await Site.SignIn("editor");
        using var reviewer = await Site.SignIn("reviewer");
        Assert.Contains("草稿，读者还看不到", (await editor.GetPage(item.PathOf())).TextOf(".todo"), StringComparison.Ordinal);

        Assert.Contains("已送审", (await editor.FollowAsync(await editor.StepAsync(item, "submit"))).TextOf(".banner.ok"), StringComparison.Ordinal);
        Assert.Contains("一生：节日值班安排", CardOf(await reviewer.GetPage("/admin"), "待审"), StringComparison.Ordinal);

        var empty = await reviewer.StepAsync(item, "return", ("Comment", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("请写明要修改什么", empty.TextOf(".error-summary"), StringComparison.Ordinal);
        await reviewer.FollowAsync(await reviewer.StepAsync(item, "return", ("Comment", "值班电话请核对。")));
        Assert.Contains("值班电话请核对。", (await editor.GetPage(item.PathOf())).TextOf(".banner.warn"), StringComparison.Ordinal);

        await editor.FollowAsync(await editor.StepAsync(item, "submit"));
        Assert.Empty((await editor.GetPage(item.PathOf())).Document.QuerySelectorAll("main .banner.warn"));
        var published = await reviewer.FollowAsync(await reviewer.StepAsync(item, "publish"));
        Assert.Contains("读者看到的是第 1 版", published.TextOf(".banner.ok"), StringComparison.Ordinal);
        await Site.Settled();
        Assert.Equal(HttpStatusCode.OK, (await Site.GetPage($"/notices/{item.Slug}")).Status);
        Assert.DoesNotContain("一生：节日值班安排", CardOf(await reviewer.GetPage("/admin"), "待审"), StringComparison.Ordinal);
        Assert.Contains("一生：节日值班安排", CardOf(await reviewer.GetPage("/admin"), "最近发布"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_version_of_a_published_item_is_reviewed_while_readers_see_the_old_one()
    {
        var item = await Site.PublishNoticeAsync("旧的说法");
        using var editor = await Site.SignIn("editor");
        item = await Site.EditAsync(item, "新的说法");
        await editor.FollowAsync(await editor.StepAsync(item, "submit"));
        var page = await editor.GetPage(item.PathOf());
        Assert.Contains("另有一份没有发布的修改", page.TextOf(".todo"), StringComparison.Ordinal);
        Assert.Contains("正在等审核", page.TextOf(".todo"), StringComparison.Ordinal);
        await Site.Settled();
        Assert.Equal("旧的说法", (await Site.GetPage($"/notices/{item.Slug}")).TextOf("h1"));
    }

    [Fact]
    public async Task Down_and_up_again_in_three_ways()
    {
        var (item, next) = (await Site.PublishNoticeAsync("三条下路"), await Site.PublishNoticeAsync("接替三条下路的"));
        using var editor = await Site.SignIn("editor");
        await editor.FollowAsync(await editor.StepAsync(item, "withdraw", ("Reason", "内容有误。")));
        Assert.Contains("内容有误。", (await editor.GetPage(item.PathOf())).TextOf(".banner.bad"), StringComparison.Ordinal);
        await editor.FollowAsync(await editor.StepAsync(item, "publish"));

        var none = await editor.GetPage(item.PathOf("supersede"));
        Assert.DoesNotContain(none.Document.QuerySelectorAll("main form[method=post] button"), b => b.TextContent == "由新的代替");
        var found = await editor.GetPage(item.PathOf("supersede?q=接替三条"));
        Assert.Contains("接替三条下路的", found.TextOf("fieldset"), StringComparison.Ordinal);
        Assert.DoesNotContain(item.Id.ToString(), found.TextOf("fieldset"), StringComparison.Ordinal);
        await editor.FollowAsync(await editor.SubmitAsync(found, item.PathOf("supersede"), ("Choice", next.Id.ToString())));
        await Site.Settled();
        Assert.Equal($"/notices/{next.Slug}", (await Site.GetPage($"/notices/{item.Slug}")).Location);
        Assert.Contains("接替三条下路的", (await editor.GetPage(item.PathOf())).Words, StringComparison.Ordinal);
        await editor.FollowAsync(await editor.StepAsync(item, "publish"));

        await editor.FollowAsync(await editor.StepAsync(item, "remove", ("Reason", "涉及个人信息。")));
        await Site.Settled();
        Assert.Equal(HttpStatusCode.Gone, (await Site.GetPage($"/notices/{item.Slug}")).Status);
        await editor.FollowAsync(await editor.StepAsync(item, "publish"));
        await Site.Settled();
        Assert.Equal(HttpStatusCode.OK, (await Site.GetPage($"/notices/{item.Slug}")).Status);
    }

    [Fact]
    public async Task A_removed_draft_tells_readers_nothing_and_comes_back_as_a_draft()
    {
        var item = await Site.DraftAsync("从未公开的秘密标题");
        using var editor = await Site.SignIn("editor");
        Assert.Contains("读者从来没有见过它", (await editor.GetPage(item.PathOf("remove"))).TextOf(".banner"), StringComparison.Ordinal);
        await editor.FollowAsync(await editor.StepAsync(item, "remove", ("Reason", "内部原因。")));
        var page = await Site.GetPage($"/notices/{item.Slug}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("从未公开的秘密标题", page.Body, StringComparison.Ordinal);

        item = await Site.EditAsync(await Site.ItemAsync(item.Id), "从未公开的秘密标题二");
        item = await Site.EditAsync(item, "第二稿");
        await Site.AsSystem(s => s.GetRequiredService<RestoreVersion>().RunAsync(item.Id, null, 1, default));
        Assert.Equal(ContentStatus.Draft, (await Site.ItemAsync(item.Id)).Status);
    }

    [Fact]
    public async Task A_stale_form_is_refused_with_the_present_state_and_works_when_sent_again()
    {
        var item = await Site.PublishNoticeAsync("两人同时");
        using var editor = await Site.SignIn("editor");
        var page = await editor.GetPage(item.PathOf("withdraw"));
        await Site.EditAsync(item, "两人同时改");

        var stale = await editor.SubmitAsync(page, item.PathOf("withdraw"), ("Reason", "打了一半的原因"));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("别人改过", stale.TextOf(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("另有一份没有发布的修改", stale.TextOf(".todo"), StringComparison.Ordinal);
        Assert.Equal("打了一半的原因", stale.TextOf("#Reason"));
        Assert.Equal(ContentStatus.Published, (await Site.ItemAsync(item.Id)).Status);
        await editor.FollowAsync(await editor.SubmitAsync(stale, item.PathOf("withdraw"), ("Reason", "打完的原因。")));
        Assert.Equal("打完的原因。", (await Site.ItemAsync(item.Id)).StatusReason);
    }

    [Fact]
    public async Task A_form_sent_twice_at_once_is_carried_out_once()
    {
        var item = await Site.PublishNoticeAsync("双击");
        using var editor = await Site.SignIn("editor");
        var page = await editor.GetPage(item.PathOf("clone"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => editor.SubmitAsync(page, item.PathOf("clone"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(1, await Site.Read(db => db.Set<ContentItem>().CountAsync(i => i.DisplayText == "双击（副本）")));
    }

    [Fact]
    public async Task Two_people_publish_at_once_and_one_of_them_is_told()
    {
        var item = await Site.DraftAsync("同时发布");
        using var editor = await Site.SignIn("editor");
        using var reviewer = await Site.SignIn("reviewer");
        var (a, b) = (await editor.GetPage(item.PathOf("publish")), await reviewer.GetPage(item.PathOf("publish")));
        var answers = await Task.WhenAll(editor.SubmitAsync(a, item.PathOf("publish")), reviewer.SubmitAsync(b, item.PathOf("publish")));
        var words = new[] { (await editor.FollowAsync(answers[0])).Words, (await reviewer.FollowAsync(answers[1])).Words };
        Assert.Single(words, w => w.Contains("已发布，读者看到的是第 1 版。", StringComparison.Ordinal));
        Assert.Single(words, w => w.Contains("没有要发布的修改", StringComparison.Ordinal));
        Assert.Equal(1, await Site.Read(db => db.Set<Kernel.Audit.AuditEntry>().CountAsync(e => e.Action == "content.publish" && e.SubjectId == item.Id.ToString())));
    }

    [Fact]
    public async Task What_may_not_be_done_is_neither_offered_nor_carried_out()
    {
        var item = await Site.DraftAsync("没有权限的");
        using var reviewer = await Site.SignIn("reviewer");
        var links = (await reviewer.GetPage(item.PathOf())).Links;
        Assert.Contains(item.PathOf("publish"), links);
        Assert.DoesNotContain(item.PathOf("submit"), links);
        Assert.DoesNotContain(item.PathOf("edit"), links);
        Assert.DoesNotContain(item.PathOf("withdraw"), links);
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetPage(item.PathOf("submit"))).Status);
        Assert.Contains("只有已发布的内容才能撤下", (await reviewer.FollowAsync(await reviewer.GetPage(item.PathOf("withdraw")))).Words, StringComparison.Ordinal);

        var fields = Staff.FieldsOf(await reviewer.GetPage(item.PathOf("publish")), item.PathOf("publish")).ToList();
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.PostFields(item.PathOf("submit"), [.. fields])).Status);
        Assert.Contains("只有已发布的内容才能撤下", (await reviewer.FollowAsync(await reviewer.PostFields(item.PathOf("withdraw"), [.. fields, ("Reason", "x")]))).Words, StringComparison.Ordinal);
        using var leader = await Site.SignIn("leader");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetPage(item.PathOf())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetPage(item.PathOf("preview"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetPage($"/api/v1/contents/{item.Id}/latest")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Site.GetPage($"/api/v1/contents/{item.Id}/latest")).Status);
        Assert.Equal(ContentStatus.Draft, (await Site.ItemAsync(item.Id)).Status);
    }

    [Fact]
    public async Task A_schedule_is_typed_in_the_citys_time_and_what_cannot_be_read_stays_in_its_field()
    {
        var item = await Site.DraftAsync("定时的");
        using var editor = await Site.SignIn("editor");
        var bad = await editor.StepAsync(item, "schedule", ("PublishDay", "后天"), ("PublishTime", "09:30"));
        Assert.Contains("发布的日期没有看懂", bad.TextOf(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("后天", bad.Document.QuerySelector("#PublishDay")!.GetAttribute("value"));
        Assert.Contains("要晚于现在", (await editor.SubmitAsync(bad, item.PathOf("schedule"), ("PublishDay", "2020-01-01"), ("PublishTime", "09:30"))).TextOf(".error-summary"), StringComparison.Ordinal);

        var done = await editor.FollowAsync(await editor.StepAsync(item, "schedule", ("PublishDay", "2099-12-1"), ("PublishTime", "9：30")));
        Assert.Contains("2099-12-01 09:30", done.TextOf(".todo"), StringComparison.Ordinal);
        Assert.Equal(new DateTime(2099, 12, 1, 1, 30, 0, DateTimeKind.Utc), (await Site.ItemAsync(item.Id)).PublishAtUtc);
        Assert.Contains("定时的", CardOf(await editor.GetPage("/admin"), "定时"), StringComparison.Ordinal);

        await editor.FollowAsync(await editor.StepAsync(item, "schedule", ("PublishDay", ""), ("PublishTime", "")));
        Assert.Null((await Site.ItemAsync(item.Id)).PublishAtUtc);
    }

    [Fact]
    public async Task Address_owner_and_version_are_changed_from_their_pages()
    {
        var item = await Site.PublishNoticeAsync("第一版的标题");
        using var editor = await Site.SignIn("editor");
        Assert.Contains("小写字母、数字和连字符", (await editor.StepAsync(item, "address", ("Slug", "有 空格"))).TextOf(".error-summary"), StringComparison.Ordinal);
        var slug = "holiday-" + Guid.NewGuid().ToString("N")[..6];
        await editor.FollowAsync(await editor.StepAsync(item, "address", ("Slug", slug)));
        await Site.Settled();
        Assert.Equal($"/notices/{slug}", (await Site.GetPage($"/notices/{item.Slug}")).Location);
        Assert.Contains("第一版的标题", (await Site.GetPage("/notices")).Words, StringComparison.Ordinal);
        Assert.Contains($"/notices/{slug}", (await Site.GetPage("/notices")).Links);

        var people = await editor.GetPage(item.PathOf("owner?q=王审核"));
        var reviewer = people.Document.QuerySelector("input[name=Choice]")!.GetAttribute("value")!;
        await editor.FollowAsync(await editor.SubmitAsync(people, item.PathOf("owner"), ("Choice", reviewer)));
        Assert.Contains("王审核", (await editor.GetPage(item.PathOf())).TextOf(".facts"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.SubmitAsync(await editor.GetPage(item.PathOf("owner")), item.PathOf("owner"), ("Choice", Guid.NewGuid().ToString()))).Status);

        item = await Site.EditAsync(await Site.ItemAsync(item.Id), "第二版的标题");
        var history = await editor.GetPage(item.PathOf("history"));
        Assert.Contains(item.PathOf("restore?number=1"), history.Links);
        var ask = await editor.GetPage(item.PathOf("restore?number=1"));
        await editor.FollowAsync(await editor.SubmitAsync(ask, item.PathOf("restore")));
        Assert.Contains("恢复自第 1 版", (await editor.GetPage(item.PathOf("history"))).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.SubmitAsync(await editor.GetPage(item.PathOf("restore?number=99")), item.PathOf("restore"))).Status);
    }

    [Fact]
    public async Task A_comparison_marks_what_differs_in_each_field_and_nothing_else()
    {
        var item = await Site.DraftAsync("供暖期 2025 年安排", body: "第一段不变。\n供暖从2025年11月1日开始。\n第三段不变。");
        await Site.PublishAsync(item.Id);
        await Site.EditAsync(await Site.ItemAsync(item.Id), "供暖期 2026 年安排", "第一段不变。\n供暖从2026年11月1日开始。\n第三段不变。");
        using var editor = await Site.SignIn("editor");
        var page = await editor.GetPage(item.PathOf("compare?from=1&to=2"));
        Assert.Equal(["2025", "2025"], page.Document.QuerySelectorAll("del").Select(d => d.TextContent));
        Assert.Equal(["2026", "2026"], page.Document.QuerySelectorAll("ins").Select(d => d.TextContent));
        Assert.Contains("没有改动：种类、来源、摘要", page.Words, StringComparison.Ordinal);
        Assert.Equal(page.TextOf("main"), (await editor.GetPage(item.PathOf("compare"))).TextOf("main"));
        Assert.Equal(page.TextOf("main"), (await editor.GetPage(item.PathOf("compare?from=2&to=1"))).TextOf("main"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetPage(item.PathOf("compare?from=1&to=9"))).Status);
        Assert.Contains("两版的内容一样", (await editor.GetPage(item.PathOf("compare?from=1&to=1"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_the_page_that_readers_will_get_and_is_kept_nowhere()
    {
        var item = await Site.DraftAsync("还没发布的预览", body: "预览的正文。");
        using var editor = await Site.SignIn("editor");
        var page = await editor.GetPage(item.PathOf("preview"));
        Assert.Equal("还没发布的预览", page.TextOf("h1"));
        Assert.Contains("读者还看不到", page.TextOf(".preview-mark"), StringComparison.Ordinal);
        Assert.Contains("_content/Portal/dist/portal", page.Body, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("noindex", page.Meta("robots"));

        var kiosk = await editor.GetPage(item.PathOf("preview?theme=kiosk"));
        Assert.Contains("_content/Kiosk/dist/kiosk", kiosk.Body, StringComparison.Ordinal);
        Assert.Contains("/kiosk/", kiosk.Links);
        Assert.Contains(item.PathOf(), kiosk.Links);
        Assert.Equal(HttpStatusCode.NotFound, (await Site.GetPage($"/notices/{item.Slug}")).Status);
        Assert.Equal(ContentStatus.Draft, (await Site.ItemAsync(item.Id)).Status);

        // After publishing the page of the readers has the same text and the same head.
        await Site.PublishAsync(item.Id);
        await Site.Settled();
        var published = await Site.GetPage($"/notices/{item.Slug}");
        Assert.Equal(published.TextOf("article"), page.TextOf("article"));
    }

    [Theory]
    [InlineData("Regulation")]
    [InlineData("Notice")]
    public async Task The_preview_of_what_is_published_shows_the_same_as_its_page(string type)
    {
        var items = await Site.Read(db => db.Set<ContentItem>().AsNoTracking().Where(i => i.Type == type && i.Status == ContentStatus.Published && i.SourceId != null).OrderBy(i => i.Id).ToListAsync());
        using var editor = await Site.SignIn("editor");
        foreach (var item in items)
        {
            var preview = await editor.GetPage(item.PathOf("preview"));
            var page = await Site.GetPage($"/{(type == "Notice" ? "notices" : "regulations")}/{item.Slug}");
            preview.Document.QuerySelector(".preview-mark")!.Remove();
            Assert.Equal(Normal(page.Document.QuerySelector("main")!.InnerHtml), Normal(preview.Document.QuerySelector("main")!.InnerHtml));
        }

        static string Normal(string html) => System.Text.RegularExpressions.Regex.Replace(html, @"\s+", " ").Trim();
    }

    [Fact]
    public async Task A_refused_schedule_ends_and_the_reason_is_on_the_page_and_on_the_dashboard()
    {
        var item = await Site.PublishNoticeAsync("定时会被拒绝");
        // Due, but nothing is left to publish: somebody else was faster.
        await Site.Read(db => db.Set<ContentItem>().Where(i => i.Id == item.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.PublishAtUtc, DateTime.UtcNow.AddMinutes(-1))));
        await Site.AsSystem(async s =>
        {
            await ActivatorUtilities.CreateInstance<ScheduleJob>(s).RunAsync(default);
            return true;
        });

        var after = await Site.ItemAsync(item.Id);
        Assert.Null(after.PublishAtUtc);
        Assert.Equal(item.Revision, after.Revision);
        using var editor = await Site.SignIn("editor");
        Assert.Contains("定时发布没有成功", (await editor.GetPage(item.PathOf())).TextOf(".banner.bad"), StringComparison.Ordinal);
        Assert.Contains("定时发布没有成功", CardOf(await editor.GetPage("/admin"), "定时"), StringComparison.Ordinal);
        await Site.EditAsync(after, "再改一次");
        await Site.PublishAsync(item.Id);
        Assert.Null((await Site.ItemAsync(item.Id)).ScheduleProblem);
    }

    private static string CardOf(Page dashboard, string title) =>
        dashboard.Document.QuerySelectorAll(".card").FirstOrDefault(c => c.QuerySelector("h2")!.TextContent.Trim().StartsWith(title, StringComparison.Ordinal))?.TextContent ?? "";
}
