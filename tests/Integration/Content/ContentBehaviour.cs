using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Notices.Models;

namespace PanjinPropertyCms.Integration.Content;

/// <summary>The life of a publication, from draft to its end, on every store.</summary>
public abstract class ContentBehaviour(SiteFixture fixture)
{
    protected TestSite Site => fixture.Site;

    [Fact]
    public async Task A_draft_is_not_public_and_a_published_item_is()
    {
        var draft = await DraftAsync("起草中的通知");
        Assert.Equal(HttpStatusCode.NotFound, (await PageOf(draft)).Status);

        var published = Done(await PublishAsync(draft));
        var page = await PageOf(published);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("起草中的通知", page.TextOf("h1"));
        Assert.Contains("正文一句", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_save_is_refused_and_changes_nothing()
    {
        var draft = await DraftAsync("第一稿");
        Done(await SaveAsync(draft, draft.Revision, "第二稿"));

        var stale = await SaveAsync(draft, draft.Revision, "别人的第二稿");

        Assert.Equal(Refusal.StaleCode, Assert.Single(stale.Refusals).Code);
        Assert.Equal("第二稿", (await LatestAsync(draft)).Version.Title);
    }

    [Fact]
    public async Task Of_two_saves_at_once_exactly_one_is_taken()
    {
        var draft = await DraftAsync("两人同时改");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SaveAsync(draft, draft.Revision, $"第 {i} 人的稿")));

        Assert.Equal(1, outcomes.Count(o => o.Done));
        Assert.All(outcomes.Where(o => !o.Done), o => Assert.Equal(Refusal.StaleCode, o.Refusals[0].Code));
    }

    [Fact]
    public async Task A_new_item_sent_several_times_at_once_is_made_once()
    {
        var id = Guid.CreateVersion7();
        var draft = Draft("连点几下") with { NewId = id };
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0, draft, default))));

        Assert.All(outcomes, o => Assert.Equal((id, 1), (Done(o).Id, Done(o).Revision)));
        Assert.Equal(1, await Site.Read(db => db.Set<ContentVersion>().CountAsync(v => v.ItemId == id)));
    }

    [Fact]
    public async Task An_edited_item_shows_its_old_words_until_it_is_published_again()
    {
        var item = await PublishedAsync("旧的标题");
        var edited = Done(await SaveAsync(item, item.Revision, "新的标题"));
        Assert.Equal("旧的标题", (await PageOf(item)).TextOf("h1"));

        var again = Done(await PublishAsync(edited));
        Assert.Equal("新的标题", (await PageOf(item)).TextOf("h1"));
        Assert.Equal(2, again.PublishedNumber);
        Assert.Equal(item.PublishedUtc!.Value, again.PublishedUtc!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Equal([VersionState.Superseded, VersionState.Published], await Site.Read(db => db.Set<ContentVersion>().Where(v => v.ItemId == item.Id).OrderBy(v => v.Number).Select(v => v.State).ToListAsync()));
    }

    [Fact]
    public async Task A_withdrawn_item_stays_readable_under_a_notice_with_the_reason()
    {
        var item = await PublishedAsync("将被撤下的通知");
        Assert.Equal("Reason", Assert.Single((await Site.AsSystem(s => s.GetRequiredService<WithdrawContent>().RunAsync(item.Id, item.Revision, " ", default))).Refusals).Field);

        Done(await WithdrawAsync(item, "内容有误，已重新发文。"));

        var page = await PageOf(item);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("内容有误，已重新发文。", page.Words, StringComparison.Ordinal);
        Assert.Contains("正文一句", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Notice")]
    [InlineData("Regulation")]
    public async Task A_withdrawn_item_can_be_published_again(string type)
    {
        var item = await AnyOfAsync(type);
        var withdrawn = Done(await WithdrawAsync(item, "暂时撤下。"));

        var again = Done(await PublishAsync(withdrawn));

        Assert.Equal(ContentStatus.Published, again.Status);
        Assert.DoesNotContain("暂时撤下。", (await PageOf(again)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superseded_item_leads_to_its_successor()
    {
        var (old, next) = (await PublishedAsync("旧办法"), await PublishedAsync("新办法"));
        var draft = await DraftAsync("还没有发布");
        Assert.False((await SupersedeAsync(old, draft.Id)).Done);
        Assert.False((await SupersedeAsync(old, old.Id)).Done);

        Done(await SupersedeAsync(old, next.Id));

        var page = await PageOf(old);
        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal($"/notices/{next.Slug}", page.Location);
        Assert.Equal($"/kiosk/notices/{next.Slug}", (await Site.GetPage($"/kiosk/notices/{old.Slug}")).Location);
        Assert.DoesNotContain("旧办法", (await Site.GetPage("/feeds/notices.atom")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_item_answers_gone_with_its_reason_and_can_come_back()
    {
        var item = await PublishedAsync("将被删除的通知");
        var removed = Done(await Site.AsSystem(s => s.GetRequiredService<RemoveContent>().RunAsync(item.Id, item.Revision, "涉及个人信息。", default)));
        var page = await PageOf(item);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("涉及个人信息。", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("正文一句", page.Words, StringComparison.Ordinal);

        Done(await PublishAsync(removed));
        Assert.Equal(HttpStatusCode.OK, (await PageOf(item)).Status);
    }

    [Fact]
    public async Task An_earlier_version_can_be_restored_as_the_next_draft()
    {
        var item = await PublishedAsync("第一版");
        var second = Done(await PublishAsync(Done(await SaveAsync(item, item.Revision, "第二版"))));

        var restored = Done(await Site.AsSystem(s => s.GetRequiredService<RestoreVersion>().RunAsync(item.Id, second.Revision, 1, default)));

        Assert.Equal(("第一版", 3, VersionState.Draft), ((await LatestAsync(item)).Version.Title, restored.LatestNumber, (await LatestAsync(item)).Version.State));
        Assert.Equal("第二版", (await PageOf(item)).TextOf("h1"));
        Assert.False((await Site.AsSystem(s => s.GetRequiredService<RestoreVersion>().RunAsync(item.Id, null, 99, default))).Done);
    }

    [Fact]
    public async Task A_copy_is_a_draft_of_its_own()
    {
        var item = await PublishedAsync("被复制的通知");
        var copy = Done(await Site.AsSystem(s => s.GetRequiredService<CloneContent>().RunAsync(item.Id, default)));

        Assert.Equal((ContentStatus.Draft, "被复制的通知（副本）"), (copy.Status, copy.DisplayText));
        Assert.NotEqual(item.Slug, copy.Slug);
        Assert.Equal((await LatestAsync(item)).Data.Get<NoticePart>().Body, (await LatestAsync(copy)).Data.Get<NoticePart>().Body);
    }

    [Fact]
    public async Task A_schedule_lies_ahead_and_in_order()
    {
        var item = await DraftAsync("定时");
        var now = DateTime.UtcNow;
        Assert.Equal("schedule.past", Assert.Single((await ScheduleAsync(item, now.AddMinutes(-1), null)).Refusals).Code);
        Assert.Equal("schedule.order", Assert.Single((await ScheduleAsync(item, now.AddDays(2), now.AddDays(1))).Refusals).Code);
        Assert.Equal(now.AddDays(1), Done(await ScheduleAsync(item, now.AddDays(1), now.AddDays(2))).PublishAtUtc!.Value, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task A_due_item_is_published_by_the_job_and_a_bad_one_holds_up_nobody()
    {
        var (bad, good) = (await DraftAsync("坏的"), await DraftAsync("好的"));
        await Site.Read(db => db.Set<ContentItem>().Where(i => i.Id == bad.Id || i.Id == good.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.PublishAtUtc, DateTime.UtcNow.AddMinutes(-1))));
        await Site.Read(db => db.Set<ContentVersion>().Where(v => v.ItemId == bad.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Data, "[]")));

        await Site.AsSystem(async s =>
        {
            await ActivatorUtilities.CreateInstance<ScheduleJob>(s).RunAsync(default);
            return true;
        });

        Assert.Equal(ContentStatus.Published, (await ItemAsync(good)).Status);
        Assert.Null((await ItemAsync(good)).PublishAtUtc);
        Assert.Equal(ContentStatus.Draft, (await ItemAsync(bad)).Status);
        await Site.Read(db => db.Set<ContentItem>().Where(i => i.Id == bad.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.PublishAtUtc, (DateTime?)null)));
    }

    [Fact]
    public async Task A_part_that_no_module_knows_survives_a_save()
    {
        var draft = await DraftAsync("带着别的模块的部件");
        var version = (await LatestAsync(draft)).Version;
        var json = version.Data[..^1] + ",\"Stranger\":{\"note\":\"以前的模块\",\"rank\":[1,2]}}";
        await Site.Read(db => db.Set<ContentVersion>().Where(v => v.ItemId == draft.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Data, json)));

        var saved = Done(await SaveAsync(draft, draft.Revision, "又改了一次"));
        Done(await SaveAsync(Done(await PublishAsync(saved)), null, "发布后再改"));

        Assert.Contains("\"Stranger\":{\"note\":\"以前的模块\",\"rank\":[1,2]}", (await LatestAsync(draft)).Version.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_address_leads_to_the_present_one()
    {
        var item = await PublishedAsync("搬过家的通知");
        var old = $"old-{item.Slug}";
        await Site.AsSystem(async s =>
        {
            var db = s.GetRequiredService<CmsDbContext>();
            db.Add(new FormerSlug { Type = item.Type, Slug = old, ItemId = item.Id });
            return await db.SaveChangesAsync();
        });
        var page = await Site.GetPage($"/notices/{old}");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/notices/{item.Slug}"), (page.Status, page.Location));
    }

    [Fact]
    public async Task A_changed_address_leads_on_from_every_former_one_and_back_again()
    {
        var item = await PublishedAsync("换网址的通知");
        var (first, second) = (item.Slug, "moved-" + item.Slug);
        var moved = Done(await AddressAsync(item, item.Revision, second));
        Assert.Equal(("/notices/" + second, HttpStatusCode.MovedPermanently), ((await Site.GetPage($"/notices/{first}")).Location, (await Site.GetPage($"/notices/{first}")).Status));
        Assert.Equal("换网址的通知", (await PageOf(moved)).TextOf("h1"));
        Assert.Contains($"/notices/{second}", (await Site.GetPage("/notices")).Links);

        var back = Done(await AddressAsync(moved, moved.Revision, first));
        Assert.Equal(HttpStatusCode.OK, (await PageOf(back)).Status);
        Assert.Equal($"/notices/{first}", (await Site.GetPage($"/notices/{second}")).Location);
    }

    [Fact]
    public async Task An_address_that_is_taken_malformed_or_changed_meanwhile_is_refused()
    {
        var (item, other) = (await PublishedAsync("甲的网址"), await PublishedAsync("乙的网址"));
        Assert.Equal("slug.taken", Assert.Single((await AddressAsync(item, item.Revision, other.Slug)).Refusals).Code);
        Assert.Equal("slug.invalid", Assert.Single((await AddressAsync(item, item.Revision, "有中文")).Refusals).Code);
        Assert.Equal(Refusal.StaleCode, Assert.Single((await AddressAsync(item, item.Revision - 1, "late-" + item.Slug)).Refusals).Code);
        Assert.Equal(item.Slug, (await ItemAsync(item)).Slug);
        Assert.False(await Site.Read(db => db.Set<FormerSlug>().AnyAsync(f => f.ItemId == item.Id)));
    }

    [Fact]
    public async Task Drafts_reviews_and_schedules_leave_no_row_for_followers_and_publishing_does()
    {
        var item = await DraftAsync("不惊动读者");
        var before = await ChangesAsync(item);
        item = Done(await SaveAsync(item, item.Revision, "不惊动读者二"));
        item = Done(await Site.AsSystem(s => s.GetRequiredService<SubmitContent>().RunAsync(item.Id, item.Revision, default)));
        item = Done(await Site.AsSystem(s => s.GetRequiredService<ReturnContent>().RunAsync(item.Id, item.Revision, "改一改", default)));
        item = Done(await ScheduleAsync(item, DateTime.UtcNow.AddDays(1), null));
        Assert.Equal(before, await ChangesAsync(item));
        Done(await PublishAsync(item));
        Assert.Equal(before + 1, await ChangesAsync(item));
    }

    [Fact]
    public async Task An_import_gives_each_new_item_a_number_of_its_own_and_leaves_out_those_taken_by_hand()
    {
        var taken = Done(await Site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0, Draft("手工定了网址") with { Slug = "90002" }, default)));
        await Site.Read(db => db.Set<SlugCounter>().Where(c => c.Type == taken.Type).ExecuteUpdateAsync(c => c.SetProperty(x => x.Last, 90000)));
        var numbers = await Site.AsSystem(s => s.GetRequiredService<PanjinPropertyCms.Kernel.Data.IUnitOfWork>().RunAsync(token => s.GetRequiredService<SlugNumbers>().TakeAsync(taken.Type, 3, token), default));
        Assert.Equal(["90001", "90003", "90004"], numbers);
        Assert.Equal("90005", (await DraftAsync("下一条")).Slug);
    }

    [Fact]
    public async Task Without_the_right_nothing_is_saved_or_published()
    {
        var item = await PublishedAsync("无权限者不能动");
        var outcomes = new IOutcome[]
        {
            await Site.AsNobody(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0, Draft("访客的稿"), default)),
            await Site.AsNobody(s => s.GetRequiredService<SaveDraft>().RunAsync(item.Id, item.Revision, Draft("访客的稿"), default)),
            await Site.AsNobody(s => s.GetRequiredService<PublishContent>().RunAsync(item.Id, item.Revision, default)),
            await Site.AsNobody(s => s.GetRequiredService<WithdrawContent>().RunAsync(item.Id, item.Revision, "x", default)),
            await Site.AsNobody(s => s.GetRequiredService<SupersedeContent>().RunAsync(item.Id, item.Revision, Guid.NewGuid(), default)),
            await Site.AsNobody(s => s.GetRequiredService<RemoveContent>().RunAsync(item.Id, item.Revision, "x", default)),
            await Site.AsNobody(s => s.GetRequiredService<RestoreVersion>().RunAsync(item.Id, item.Revision, 1, default)),
            await Site.AsNobody(s => s.GetRequiredService<SubmitContent>().RunAsync(item.Id, item.Revision, default)),
            await Site.AsNobody(s => s.GetRequiredService<CloneContent>().RunAsync(item.Id, default)),
            await Site.AsNobody(s => s.GetRequiredService<ScheduleContent>().RunAsync(item.Id, item.Revision, DateTime.UtcNow.AddDays(1), null, default)),
        };

        // What exists is out of everybody's scope who is nobody.
        Assert.Equal([Refusal.ForbiddenCode, .. Enumerable.Repeat(Refusal.NotFoundCode, outcomes.Length - 1)], outcomes.Select(o => Assert.Single(o.Refusals).Code).OrderBy(c => c, StringComparer.Ordinal));
        Assert.Equal(item.Revision, (await ItemAsync(item)).Revision);
        Assert.False(await Site.Read(db => db.Set<ContentVersion>().AnyAsync(v => v.Title == "访客的稿")));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("Search")]
    [InlineData("有中文")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a/b")]
    [InlineData("../etc")]
    [InlineData("A")]
    public async Task An_address_that_is_reserved_or_malformed_is_refused(string slug)
    {
        var outcome = await Site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0, Draft("地址") with { Slug = slug }, default));
        Assert.Equal("Slug", Assert.Single(outcome.Refusals).Field);
    }

    [Fact]
    public async Task An_address_is_given_once()
    {
        var slug = "fee-check-" + Guid.NewGuid().ToString("N")[..6];
        Done(await Site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0, Draft("甲") with { Slug = slug }, default)));
        var second = await Site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0, Draft("乙") with { Slug = slug }, default));
        Assert.Equal("slug.taken", Assert.Single(second.Refusals).Code);
    }

    [Fact]
    public async Task What_the_annotations_forbid_is_refused_at_its_field()
    {
        var outcome = await Site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0,
            Draft("") with { Parts = [new NoticePart { Kind = "一二三四五六七八九十一", Source = "", Body = SafeHtml.FromText("正文") }] }, default));
        Assert.Equal(["Kind", "Source", "Title"], outcome.Refusals.Select(r => r.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_change_stands_in_the_audit_log()
    {
        var item = await PublishedAsync("留痕");
        Done(await WithdrawAsync(item, "看一看留痕"));
        var id = item.Id.ToString();
        Assert.Equal(["content.create", "content.publish", "content.withdraw"],
            await Site.Read(db => db.Set<AuditEntry>().Where(a => a.SubjectId == id).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync()));
    }

    [Fact]
    public async Task A_withdrawn_regulation_says_so_on_its_page()
    {
        var item = await AnyOfAsync("Regulation");
        Done(await WithdrawAsync(item, "样例撤下原因。"));
        Assert.Contains("样例撤下原因。", (await PageOf(item)).Words, StringComparison.Ordinal);
    }

    protected static ContentItem Done(Outcome<ContentItem> outcome) =>
        outcome.Done ? outcome.Value : throw new Xunit.Sdk.XunitException("Refused: " + string.Join(" ", outcome.Refusals.Select(r => $"{r.Code} {r.Message}")));

    protected static ContentDraft Draft(string title) => new()
    {
        Type = NoticePart.ContentType,
        Title = title,
        Parts = [new NoticePart { Source = "盘锦市住房和城乡建设局（示例）", Summary = "一句摘要", Body = SafeHtml.FromText("正文一句。") }],
    };

    protected async Task<ContentItem> DraftAsync(string title) =>
        Done(await Site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0, Draft(title), default)));

    protected async Task<ContentItem> PublishedAsync(string title) => Done(await PublishAsync(await DraftAsync(title)));

    protected Task<Outcome<ContentItem>> PublishAsync(ContentItem item) => Site.AsSystem(s => s.GetRequiredService<PublishContent>().RunAsync(item.Id, item.Revision, default));

    protected Task<Outcome<ContentItem>> WithdrawAsync(ContentItem item, string reason) =>
        Site.AsSystem(s => s.GetRequiredService<WithdrawContent>().RunAsync(item.Id, item.Revision, reason, default));

    private Task<Outcome<ContentItem>> SupersedeAsync(ContentItem item, Guid successor) =>
        Site.AsSystem(s => s.GetRequiredService<SupersedeContent>().RunAsync(item.Id, item.Revision, successor, default));

    private Task<Outcome<ContentItem>> ScheduleAsync(ContentItem item, DateTime? publish, DateTime? withdraw) =>
        Site.AsSystem(s => s.GetRequiredService<ScheduleContent>().RunAsync(item.Id, item.Revision, publish, withdraw, default));

    private Task<Outcome<ContentItem>> AddressAsync(ContentItem item, int revision, string slug) =>
        Site.AsSystem(s => s.GetRequiredService<ChangeAddress>().RunAsync(item.Id, revision, slug, default));

    private Task<int> ChangesAsync(ContentItem item) => Site.Read(db => db.Set<ChangeEntry>().CountAsync(c => c.RecordId == item.Id));

    /// <param name="revision">Null takes the item's own.</param>
    private Task<Outcome<ContentItem>> SaveAsync(ContentItem item, int? revision, string title) =>
        Site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(item.Id, revision ?? item.Revision, Draft(title), default));

    private Task<ContentItem> ItemAsync(ContentItem item) => Site.Read(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == item.Id));

    private Task<ContentItem> AnyOfAsync(string type) =>
        Site.Read(db => db.Set<ContentItem>().AsNoTracking().Where(i => i.Type == type && i.Status == ContentStatus.Published && i.LatestNumber == 1).OrderBy(i => i.Id).FirstAsync());

    private async Task<ContentRecord> LatestAsync(ContentItem item) => (await Site.AsSystem(s => s.GetRequiredService<IContentStore>().ReadLatestAsync(item.Id, default)))!;

    /// <summary>The public page, once the node has heard of the change.</summary>
    private async Task<Page> PageOf(ContentItem item)
    {
        await Site.Settled();
        return await Site.GetPage(Site.Services.GetRequiredService<ContentTypes>().Get(item.Type).UrlOf(item.Slug));
    }
}

public sealed class ContentOnSqlite(SqliteSite site) : ContentBehaviour(site), IClassFixture<SqliteSite>;

public sealed class ContentOnPostgreSql : ContentBehaviour, IClassFixture<PostgreSqlSite>
{
    public ContentOnPostgreSql(PostgreSqlSite site)
        : base(site) => Postgres.Need();
}
