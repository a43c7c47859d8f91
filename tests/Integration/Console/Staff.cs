using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Notices.Models;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Accounts;

namespace PanjinPropertyCms.Integration.Console;

/// <summary>People at their desks, and what they work on.</summary>
internal static class Staff
{
    private const string Password = "Panjin-officer-1";

    /// <summary>A browser of somebody who works for one division.</summary>
    internal static async Task<HttpClient> SignInOfDivisionAsync(this TestSite site, Guid division, string role = "Editor")
    {
        var name = $"officer-{Guid.NewGuid():N}@panjin.example";
        await site.AsSystem(async s =>
        {
            var user = (await s.GetRequiredService<NewAccount>().RunAsync(name, "孙经办（示例）", Password, role, default)).Value;
            return await s.GetRequiredService<CmsDbContext>().Set<User>().Where(u => u.Id == user.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.DivisionId, division));
        });
        var client = site.NewClient(cookies: true);
        var answer = await client.PostForm("/account/sign-in", ("Name", name), ("Password", Password));
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Status} {answer.Words}");
        return client;
    }

    /// <summary>Two districts that have nothing to do with each other.</summary>
    internal static async Task<(Division One, Division Other)> DistrictsAsync(this TestSite site)
    {
        var districts = await site.Read(db => db.Set<Division>().AsNoTracking().Where(d => d.Kind == DivisionKind.District).OrderBy(d => d.Path).Take(2).ToListAsync());
        return (districts[0], districts[1]);
    }

    internal static ContentDraft Notice(string title, Guid? division = null, string body = "正文一句。") => new()
    {
        Type = NoticePart.ContentType,
        Title = title,
        DivisionId = division,
        Parts = [new NoticePart { Source = "盘锦市住房和城乡建设局（示例）", Summary = "一句摘要", Body = SafeHtml.FromText(body) }],
    };

    internal static async Task<ContentItem> DraftAsync(this TestSite site, string title, Guid? division = null, string body = "正文一句。") =>
        (await site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0, Notice(title, division, body), default))).Done();

    internal static async Task<ContentItem> EditAsync(this TestSite site, ContentItem item, string title, string body = "改过的正文。") =>
        (await site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(item.Id, item.Revision, Notice(title, null, body), default))).Done();

    internal static Task<ContentItem> ItemAsync(this TestSite site, Guid id) => site.Read(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == id));

    /// <summary>Fills in the form with that action on a page and sends it, hidden fields and all.</summary>
    internal static async Task<Page> SubmitAsync(this HttpClient client, Page page, string action, params (string Name, string Value)[] fields) =>
        await client.PostFields(action, [.. FieldsOf(page, action).Where(f => fields.All(g => g.Name != f.Name)), .. fields]);

    internal static IEnumerable<(string Name, string Value)> FieldsOf(Page page, string action)
    {
        var form = page.Document.QuerySelectorAll("form").FirstOrDefault(f => f.GetAttribute("action") == action && f.GetAttribute("method") == "post")
            ?? throw new Xunit.Sdk.XunitException($"{page.Path} has no form for {action}:\n{page.Body}");
        return form.QuerySelectorAll("input[type=hidden], textarea, input[type=date], input[type=time], input:not([type])")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? i.TextContent));
    }

    internal static string PathOf(this ContentItem item, string? below = null) => $"/admin/contents/{item.Id}{(below is null ? "" : "/" + below)}";

    /// <summary>Opens the page of a step and carries it out.</summary>
    internal static async Task<Page> StepAsync(this HttpClient client, ContentItem item, string step, params (string Name, string Value)[] fields)
    {
        var page = await client.GetPage(item.PathOf(step));
        Assert.True(page.Status == HttpStatusCode.OK, $"{step}: {page.Status} {page.Location}");
        return await client.SubmitAsync(page, item.PathOf(step), fields);
    }

    /// <summary>What the next page says of the last step.</summary>
    internal static async Task<Page> FollowAsync(this HttpClient client, Page answer)
    {
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Path}: {answer.Status} {answer.Words}");
        return await client.GetPage(answer.Location!);
    }
}
