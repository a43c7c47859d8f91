using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Integration.DeskImport;

/// <summary>An editor brings the city's plan and gets a draft, on every store.</summary>
public abstract class PlanAtTheDeskBehaviour(SiteFixture fixture)
{
    private TestSite Site => fixture.Site;

    [Theory]
    [InlineData("plan.txt")]
    [InlineData("plan-page.html")]
    [InlineData("plan-word.html")]
    [InlineData("plan.docx")]
    public async Task The_plan_becomes_a_draft_with_all_its_facts(string file)
    {
        using var editor = await Site.SignIn("editor");
        var clock = Stopwatch.StartNew();
        var result = await editor.ResultAsync(await editor.UploadAsync(file, Desk.Bytes(file)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {clock.ElapsedMilliseconds} ms");
        Assert.Equal(HttpStatusCode.OK, result.Status);
        Assert.Equal(Desk.Title, result.TextOf(".draft-title"));
        Assert.Contains("政策法规", result.TextOf(".todo"), StringComparison.Ordinal);
        Assert.Equal(26, result.Document.QuerySelectorAll(".grid tbody tr").Length);
        Assert.Contains("4 家联合发文，都在机构名录里", result.Words, StringComparison.Ordinal);
        Assert.Equal(4, result.Document.QuerySelectorAll(".draft-text h2.num-1").Length);

        var made = await editor.MakeAsync(result);
        Assert.Matches("^/admin/contents/[0-9a-f-]{36}/edit$", made.Location);
        var record = await RecordAsync(Desk.ItemOf(made));
        var part = record.Data.Get<RegulationPart>();
        Assert.Equal((ContentStatus.Draft, Desk.Title, 4, new DateOnly(2025, 6, 5)), (record.Item.Status, record.Version.Title, part.Issuers.Count, part.IssuedOn!.Value));
        Assert.Equal(ContentOrigin.Written, record.Item.Origin);
        var published = await Site.PublishAsync(record.Item.Id);
        var page = await Site.GetPage($"/regulations/{published.Slug}");
        Assert.Equal(Desk.Title, page.TextOf("h1"));
        Assert.Contains("26.各区县住建局", page.TextOf("article.law"), StringComparison.Ordinal);
        Assert.Equal(22, page.Document.QuerySelectorAll(".law h3.num-2").Length);
    }

    [Fact]
    public async Task Nothing_is_stored_before_the_draft_is_asked_for_and_the_same_form_makes_one_draft()
    {
        using var editor = await Site.SignIn("editor");
        var before = await Site.Read(db => db.Set<ContentItem>().CountAsync());
        var result = await editor.ResultAsync(await editor.PasteAsync("关于开展双重提交演练的通知\n各小区：请做好准备。\n示例街道办事处\n2026年1月2日"));
        Assert.Equal(before, await Site.Read(db => db.Set<ContentItem>().CountAsync()));

        var twice = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => editor.MakeAsync(result)));
        Assert.Single(twice.Select(Desk.ItemOf).Distinct());
        Assert.Equal(before + 1, await Site.Read(db => db.Set<ContentItem>().CountAsync()));
        Assert.Equal(twice[0].Location, (await editor.GetPage(result.Path)).Location);
    }

    [Fact]
    public async Task What_one_person_brought_another_cannot_see_or_make()
    {
        using var editor = await Site.SignIn("editor");
        using var admin = await Site.SignIn("admin");
        var result = await editor.ResultAsync(await editor.PasteAsync("关于只给自己看的通知\n正文一句。"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetPage(result.Path)).Status);
        var before = await Site.Read(db => db.Set<ContentItem>().CountAsync());
        var form = await admin.GetPage("/admin/import");
        var stolen = await admin.PostFields(result.Path + "/draft", ("type", "Notice"), ("__RequestVerificationToken", Desk.Token(form)));
        Assert.Equal("/admin/import", stolen.Location);
        Assert.Equal(before, await Site.Read(db => db.Set<ContentItem>().CountAsync()));
    }

    [Fact]
    public async Task Personal_numbers_are_shown_and_masked_as_the_draft_is_made()
    {
        using var editor = await Site.SignIn("editor");
        var result = await editor.ResultAsync(await editor.PasteAsync(Desk.PlanWithNumbers));
        Assert.Contains("4 个手机号", result.TextOf(".numbers h2"), StringComparison.Ordinal);
        Assert.Equal(4, result.Document.QuerySelectorAll(".numbers mark").Length);
        var record = await RecordAsync(Desk.ItemOf(await editor.MakeAsync(result)));
        Assert.Contains("138****0001", record.Version.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("138" + "0000", record.Version.Data, StringComparison.Ordinal);
    }

    private async Task<ContentRecord> RecordAsync(Guid id) => (await Site.AsSystem(s => s.GetRequiredService<IContentStore>().ReadLatestAsync(id, default)))!;
}

public sealed class PlanAtTheDeskOnSqliteTests(SqliteSite fixture) : PlanAtTheDeskBehaviour(fixture), IClassFixture<SqliteSite>;

public sealed class PlanAtTheDeskOnPostgreSqlTests : PlanAtTheDeskBehaviour, IClassFixture<PostgreSqlSite>
{
    public PlanAtTheDeskOnPostgreSqlTests(PostgreSqlSite fixture)
        : base(fixture) => Postgres.Need();
}
