using System.Net;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;

namespace PanjinPropertyCms.Integration.Forms;

/// <summary>A form is carried out once, however often it is sent.</summary>
public abstract class CarriedOutOnceTests(SiteFixture fixture)
{
    private const string Switch = "/admin/features/Notices";

    private TestSite Site => fixture.Site;

    [Fact]
    public async Task Every_form_of_the_console_has_a_number_of_its_own()
    {
        var page = await (await Site.SignIn("admin")).GetPage("/admin/features");
        var forms = page.Document.QuerySelectorAll("form[method=post]");
        var numbers = forms.Select(f => f.QuerySelector("input[name=_once]")?.GetAttribute("value")).ToList();
        Assert.NotEmpty(numbers);
        Assert.DoesNotContain(null, numbers);
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public async Task The_same_form_sent_again_leads_to_the_same_page_and_stores_nothing()
    {
        var (client, token) = await OpenAsync();
        var form = Fields(token, "false");
        var first = await client.PostFields(Switch, form);
        var rows = await RowsAsync();
        var second = await client.PostFields(Switch, form);
        Assert.Equal(HttpStatusCode.Redirect, second.Status);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(rows, await RowsAsync());
        Assert.Contains("没有重复保存", (await client.GetPage(second.Location!)).Words);
    }

    [Fact]
    public async Task Of_many_equal_forms_at_the_same_time_one_is_carried_out()
    {
        var (client, token) = await OpenAsync();
        var form = Fields(token, "false");
        var before = await RowsAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.PostFields(Switch, form)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(before + 1, await RowsAsync());
        Assert.Empty(Site.Errors);
    }

    [Fact]
    public async Task Changed_words_under_the_same_number_are_another_form()
    {
        var (client, token) = await OpenAsync();
        var number = Guid.NewGuid().ToString("N");
        var before = await RowsAsync();
        await client.PostFields(Switch, Fields(token, "false", number));
        await client.PostFields(Switch, Fields(token, "true", number));
        Assert.Equal(before + 2, await RowsAsync());
    }

    [Fact]
    public async Task A_form_that_came_back_with_a_mistake_may_be_sent_again()
    {
        var client = Site.NewClient(cookies: true);
        var page = await client.GetPage("/account/sign-in");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (string, string)[] form = [("Name", "nobody@example.cn"), ("Password", "Wrong-password-1"), ("_once", "12"), ("__RequestVerificationToken", token)];
        await client.PostFields("/account/sign-in", form);
        var second = await client.PostFields("/account/sign-in", form);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.NotNull(second.Document.QuerySelector(".error-summary"));
    }

    private static (string Name, string Value)[] Fields(string token, string enable, string? number = null) =>
        [("enable", enable), ("_once", number ?? Guid.NewGuid().ToString("N")), ("__RequestVerificationToken", token)];

    private async Task<(HttpClient Client, string Token)> OpenAsync()
    {
        (await Site.SwitchAsync("Notices", true)).Done();
        var client = await Site.SignIn("admin");
        var page = await client.GetPage("/account/password");
        return (client, page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    /// <summary>Every switching leaves a row; a repeated one must not.</summary>
    private Task<int> RowsAsync() => Site.Read(db => db.Set<AuditEntry>().CountAsync(e => e.Action.StartsWith("feature.")));
}

public sealed class CarriedOutOnceOnSqlite(SqliteSite fixture) : CarriedOutOnceTests(fixture), IClassFixture<SqliteSite>;

public sealed class CarriedOutOnceOnPostgreSql : CarriedOutOnceTests, IClassFixture<PostgreSqlSite>
{
    public CarriedOutOnceOnPostgreSql(PostgreSqlSite fixture)
        : base(fixture) => Postgres.Need();
}
