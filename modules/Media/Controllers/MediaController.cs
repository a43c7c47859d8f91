using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Media.Models;
using PanjinPropertyCms.Media.Services;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Media.Controllers;

/// <summary>The library: what there is, where it is used, more of it, less of it.</summary>
[Route("admin/media")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(Permissions.Upload)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MediaController(CmsDbContext db, PageHead head) : Controller
{
    private const int PageSize = 24;
    private const int MostPicks = 24;

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ListAsync(cancellationToken);

    [HttpPost(""), UploadLimit]
    public async Task<IActionResult> Upload(IFormFile? file, string? alt, bool replace, [FromServices] UploadMedia upload, CancellationToken cancellationToken)
    {
        var json = Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);
        if (file is null)
        {
            ModelState.AddModelError("file", "请先选择一个文件。");
            return json ? Refused("请先选择一个文件。") : await ListAsync(cancellationToken);
        }

        await using var content = file.OpenReadStream();
        var added = await upload.RunAsync(file.FileName, alt, replace, content, cancellationToken);
        if (!added.Done)
        {
            added.Into(ModelState);
            return json ? Refused(added.Refusals[0].Message) : await ListAsync(cancellationToken);
        }

        if (json)
        {
            return Json(new { url = added.Value.Url, key = added.Value.Key, alt = added.Value.Alt });
        }

        TempData["Status"] = $"“{added.Value.Key}”已入库。";
        return RedirectToAction(nameof(One), new { id = added.Value.Id });
    }

    /// <summary>For the dialogs of the editor.</summary>
    [HttpGet("pick")]
    public async Task<IActionResult> Pick(string? q, string? kind, CancellationToken cancellationToken)
    {
        var files = await Matching(q, kind == "image").OrderByDescending(f => f.UploadedUtc).ThenBy(f => f.Key).Take(MostPicks).ToListAsync(cancellationToken);
        return Json(files.Select(f => f.ToInfo()).Select(f => new { value = f.Key, text = f.Key, note = f.Facts, url = f.Url, alt = f.Alt ?? "" }));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> One(Guid id, [FromServices] MediaUses uses, [FromServices] IAuthorizer authorizer, CancellationToken cancellationToken)
    {
        if (await db.Set<MediaFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        head.Title = file.Key;
        head.Breadcrumb.Add(new Crumb("媒体库", "/admin/media"));
        head.Breadcrumb.Add(new Crumb(file.Key, null));
        return View("One", new MediaPage(file, await uses.OfAsync(file, cancellationToken), await authorizer.CanAsync(Permissions.Remove, cancellationToken)));
    }

    [HttpPost("{id:guid}/remove"), Authorize(Permissions.Remove)]
    public async Task<IActionResult> Remove(Guid id, bool sure, [FromServices] RemoveMediaFile remove, CancellationToken cancellationToken)
    {
        var removed = await remove.RunAsync(id, sure, cancellationToken);
        if (removed.Done)
        {
            TempData["Status"] = $"“{removed.Value.Key}”已删除。";
            return RedirectToAction(nameof(Index));
        }

        if (removed.Refusals[0].Code == Refusal.NotFoundCode)
        {
            return NotFound();
        }

        TempData["Refused"] = removed.Refusals[0].Message;
        return RedirectToAction(nameof(One), new { id });
    }

    private JsonResult Refused(string message) => new(new { message }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private IQueryable<MediaFile> Matching(string? word, bool images)
    {
        word = word?.Trim().Normalize() ?? "";
        return db.Set<MediaFile>().AsNoTracking().Where(f => (!images || f.Width != null) && (word == "" || f.Key.Contains(word) || f.FileName.Contains(word) || (f.Alt != null && f.Alt.Contains(word))));
    }

    private async Task<IActionResult> ListAsync(CancellationToken cancellationToken)
    {
        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        head.Title = "媒体库";
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        var address = new ListAddress(Request);
        var (word, images) = (address.Value("q"), address.Value("kind") == "image");
        var files = Matching(word, images);
        var total = await files.CountAsync(cancellationToken);
        var pager = new Pager(Math.Clamp(Pager.Read(address.Value("page")), 1, Math.Max(1, (total + PageSize - 1) / PageSize)), PageSize, total, address);
        var shown = await files.OrderByDescending(f => f.UploadedUtc).ThenBy(f => f.Key).Skip((pager.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return View("Index", new MediaList(shown, pager, word ?? "", images));
    }
}

internal sealed record MediaList(IReadOnlyList<MediaFile> Files, Pager Pager, string Word, bool OnlyImages);

internal sealed record MediaPage(MediaFile File, IReadOnlyList<MediaUse> Uses, bool MayRemove);
