using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Privacy;
using PanjinPropertyCms.Notices.Models;

namespace PanjinPropertyCms.Integration.DeskImport;

/// <summary>Personal numbers do not become public unseen.</summary>
public sealed class PublishingNumbersTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private static readonly string Number = "138" + "0000" + "4321";

    private readonly TestSite _site = fixture.Site;

    [Fact]
    public async Task A_draft_with_a_number_is_published_only_masked()
    {
        var draft = await DraftAsync($"请联系 {Number}");
        Assert.Equal(PersonalNumbersAreMeant.Code, Assert.Single((await PublishAsync(draft.Id)).Refusals).Code);
        var later = await _site.AsSystem(s => s.GetRequiredService<ScheduleContent>().RunAsync(draft.Id, null, DateTime.UtcNow.AddDays(1), null, default));
        Assert.Equal(PersonalNumbersAreMeant.Code, Assert.Single(later.Refusals).Code);

        var masked = (await _site.AsSystem(s => s.GetRequiredService<MaskPersonalNumbers>().RunAsync(draft.Id, draft.Revision, null, default))).Done();
        Assert.Equal(2, masked.LatestNumber);
        Assert.Equal("personal.none", Assert.Single((await _site.AsSystem(s => s.GetRequiredService<MaskPersonalNumbers>().RunAsync(draft.Id, masked.Revision, null, default))).Refusals).Code);
        (await PublishAsync(draft.Id)).Done();
        Assert.Contains("138****4321", (await _site.GetPage($"/notices/{draft.Slug}")).TextOf("article"), StringComparison.Ordinal);
        Assert.False(await _site.Read(db => db.Set<AuditEntry>().AnyAsync(e => e.Detail!.Contains(Number))));
        Assert.True(await _site.Read(db => db.Set<AuditEntry>().AnyAsync(e => e.Action == "content.mask" && e.Detail!.Contains("遮盖 2 个号码"))));
    }

    [Fact]
    public async Task A_confirmed_number_is_published_and_changed_words_ask_anew()
    {
        var draft = await DraftAsync("值班手机");
        var confirmed = (await _site.AsSystem(s => s.GetRequiredService<ConfirmPublicNumbers>().RunAsync(draft.Id, draft.Revision, default))).Done();
        var published = (await PublishAsync(draft.Id)).Done();
        Assert.Equal(confirmed.Revision + 1, published.Revision);
        var edited = await SaveAsync(draft.Id, published.Revision, "值班手机，换了一个字");
        Assert.Equal(PersonalNumbersAreMeant.Code, Assert.Single((await PublishAsync(edited.Id)).Refusals).Code);
    }

    [Fact]
    public async Task Who_may_not_edit_may_neither_mask_nor_confirm()
    {
        var draft = await DraftAsync("别人的草稿");
        using var leader = await _site.SignIn("leader");
        var token = Desk.Token(await leader.GetPage("/account/password"));
        foreach (var verb in (string[])["mask", "public"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await leader.PostFields($"/admin/contents/{draft.Id}/numbers/{verb}", ("revision", "1"), ("__RequestVerificationToken", token))).Status);
        }

        Assert.Equal(1, (await _site.AsSystem(s => s.GetRequiredService<IContentStore>().ReadLatestAsync(draft.Id, default)))!.Version.Number);
        Assert.Equal(PersonalNumbersAreMeant.Code, Assert.Single((await PublishAsync(draft.Id)).Refusals).Code);
    }

    [Fact]
    public async Task One_finding_is_masked_by_its_key_and_leads_back_to_the_page()
    {
        var draft = await DraftAsync($"标题里也有 {Number}");
        var record = (await _site.AsSystem(s => s.GetRequiredService<IContentStore>().ReadLatestAsync(draft.Id, default)))!;
        var found = DraftNumbers.Find(record, [typeof(NoticePart)]);
        using var editor = await _site.SignIn("editor");
        var token = Desk.Token(await editor.GetPage("/admin/import"));
        var answer = await editor.PostFields($"/admin/contents/{draft.Id}/numbers/mask", ("revision", "1"), ("key", found[0].Key), ("back", "/admin/import"), ("__RequestVerificationToken", token));
        Assert.Equal((HttpStatusCode.Redirect, "/admin/import"), (answer.Status, answer.Location));
        var after = (await _site.AsSystem(s => s.GetRequiredService<IContentStore>().ReadLatestAsync(draft.Id, default)))!;
        Assert.Equal(("标题里也有 138****4321", 1), (after.Version.Title, DraftNumbers.Find(after, []).Count));
    }

    private async Task<ContentItem> DraftAsync(string title) => await SaveAsync(null, 0, title);

    private async Task<ContentItem> SaveAsync(Guid? id, int revision, string title) => (await _site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(id, revision, new ContentDraft
    {
        Type = NoticePart.ContentType,
        Title = title,
        Parts = [new NoticePart { Source = "示例单位", Body = SafeHtml.FromText($"联系人张某某（示例），{Number}。") }],
    }, default))).Done();

    private Task<Outcome<ContentItem>> PublishAsync(Guid id) => _site.AsSystem(s => s.GetRequiredService<PublishContent>().RunAsync(id, null, default));
}
