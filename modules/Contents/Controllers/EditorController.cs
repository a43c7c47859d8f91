using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Contents.Models;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Forms;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Controllers;

/// <summary>Writing: a new item, and the next version of one that there is.</summary>
[Authorize(KernelPermissions.UseConsole)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class EditorController(ContentTypes types, IContentStore store, ContentPlaces places, EditorPages pages, SaveEdited save, IAuthorizer authorizer, PageHead head) : Controller
{
    /// <summary>Tells the browser's script that what it kept of an item has arrived.</summary>
    private const string SavedCookie = "panjin.saved";

    [HttpGet("admin/contents/{type}/new")]
    public async Task<IActionResult> New([FromRoute] string type, CancellationToken cancellationToken) =>
        await RefuseAsync(types.Find(type), cancellationToken) ?? Show(await pages.NewAsync(types.Get(type), cancellationToken));

    [HttpPost("admin/contents/{type}/new"), LargeForm]
    public async Task<IActionResult> Create([FromRoute] string type, CancellationToken cancellationToken) =>
        await RefuseAsync(types.Find(type), cancellationToken) ?? await SaveAsync(types.Get(type), null, cancellationToken);

    [HttpGet("admin/contents/{id:guid}/edit")]
    public async Task<IActionResult> Edit([FromRoute] Guid id, CancellationToken cancellationToken)
    {
        var (type, record) = await FindAsync(id, cancellationToken);
        return await RefuseAsync(type, cancellationToken) ?? Show(await pages.OfAsync(type!, record!, cancellationToken));
    }

    [HttpPost("admin/contents/{id:guid}/edit"), LargeForm]
    public async Task<IActionResult> Save([FromRoute] Guid id, CancellationToken cancellationToken)
    {
        var (type, record) = await FindAsync(id, cancellationToken);
        return await RefuseAsync(type, cancellationToken) ?? await SaveAsync(type!, record, cancellationToken);
    }

    private async Task<(ContentTypeDefinition? Type, ContentRecord? Record)> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await places.CanSeeAsync(id, cancellationToken) && await store.ReadLatestAsync(id, cancellationToken) is { Item.Status: not ContentStatus.Removed } record ? (types.Find(record.Item.Type), record) : (null, null);

    private async Task<IActionResult?> RefuseAsync(ContentTypeDefinition? type, CancellationToken cancellationToken) =>
        type is null || !types.All.Contains(type) ? NotFound()
        : await authorizer.CanAsync(type.EditPermission, cancellationToken) ? null : StatusCode(StatusCodes.Status403Forbidden);

    private async Task<IActionResult> SaveAsync(ContentTypeDefinition type, ContentRecord? record, CancellationToken cancellationToken)
    {
        var sent = await Request.ReadFormAsync(cancellationToken);
        var form = EditorForm.Of(sent);
        var draft = await save.ReadAsync(type, record, form, sent, ModelState, cancellationToken);
        if (record is not null && record.Item.Revision != form.Revision)
        {
            return Show(await pages.ConflictAsync(type, record, form, sent, cancellationToken), StatusCodes.Status409Conflict);
        }

        if (!ModelState.IsValid)
        {
            return Show(await pages.AgainAsync(type, record, form, sent, cancellationToken), StatusCodes.Status422UnprocessableEntity);
        }

        var saved = await save.RunAsync(record, form, draft, cancellationToken);
        return saved.Refusals.Count == 0 ? Done(saved.Item!, form) : await RefusedAsync(type, record, form, sent, saved, cancellationToken);
    }

    private async Task<IActionResult> RefusedAsync(ContentTypeDefinition type, ContentRecord? record, EditorForm form, IFormCollection sent, Saved saved, CancellationToken cancellationToken)
    {
        var code = saved.Refusals[0].Code;
        if (saved.Item is null && code is Refusal.ForbiddenCode or Refusal.NotFoundCode)
        {
            return StatusCode(code == Refusal.ForbiddenCode ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        var now = await store.ReadLatestAsync(saved.Item?.Id ?? record?.Item.Id ?? form.Id, cancellationToken);
        if (code == Refusal.StaleCode && now is not null)
        {
            return Show(await pages.ConflictAsync(type, now, form, sent, cancellationToken), StatusCodes.Status409Conflict);
        }

        foreach (var refusal in saved.Refusals)
        {
            ModelState.AddModelError(FieldOf(type, refusal.Field), refusal.Message);
        }

        if (saved.Item is not null)
        {
            // The words are safe; the next save goes on from them.
            ModelState.AddModelError("", form.Do == "publish" ? "内容已存成草稿，但还没有发布。" : "内容已存成草稿，但还没有送审。");
            form = form with { Id = saved.Item.Id, Revision = saved.Item.Revision };
        }

        return Show(await pages.AgainAsync(type, saved.Item is null ? record : now, form, sent, cancellationToken), StatusCodes.Status422UnprocessableEntity);
    }

    private static string FieldOf(ContentTypeDefinition type, string? field) =>
        field is null or "Title" or "Slug" ? field ?? "" : type.Parts.FirstOrDefault(p => p.GetProperty(field.Split('[')[0]) is not null) is { } part ? $"{part.Name}.{field}" : field;

    private LocalRedirectResult Done(ContentItem item, EditorForm form)
    {
        TempData["Status"] = form.Do switch
        {
            "publish" => $"“{form.Title}”已发布，读者马上就能看到。",
            "submit" => $"“{form.Title}”已送审。",
            _ => "草稿已保存。",
        };
        Response.Cookies.Append(SavedCookie, item.Id.ToString(), new CookieOptions { Path = "/admin", SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, MaxAge = TimeSpan.FromMinutes(10) });
        return LocalRedirect(EditorAddress.After(item.Id, form.Do));
    }

    private ViewResult Show(EditorPage page, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        head.Title = (page.Record is null ? "新建" : "编辑") + page.Type.DisplayName;
        head.Breadcrumb.Add(new Crumb(page.Type.DisplayName, $"/admin/contents/{page.Type.Name}"));
        if (page.Record is { } record)
        {
            head.Breadcrumb.Add(new Crumb(record.Version.Title, $"/admin/contents/{record.Item.Id}"));
        }

        head.Breadcrumb.Add(new Crumb(head.Title, null));
        return View("Edit", page);
    }
}

/// <summary>Where the editor leads.</summary>
internal static class EditorAddress
{
    internal static string Of(Guid id) => $"/admin/contents/{id}/edit";

    /// <summary>Whoever saves goes on writing; whoever publishes or hands in is done and sees where the item stands.</summary>
    internal static string After(Guid id, string step) => step is "publish" or "submit" ? $"/admin/contents/{id}" : Of(id);
}
