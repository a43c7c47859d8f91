using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Forms;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Controllers;

/// <summary>What a field that refers to another item can choose from.</summary>
[Authorize(KernelPermissions.UseConsole)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ContentPicksController(CmsDbContext db, ContentTypes types, IAuthorizer authorizer) : Controller
{
    private const int MostHits = 20;

    /// <summary>Published items by a word of their title, the latest first; drafts only of the type that one may edit.</summary>
    [HttpGet("admin/contents/pick")]
    public async Task<IActionResult> Pick(string? type, string? q, CancellationToken cancellationToken)
    {
        var wanted = string.IsNullOrEmpty(type) ? null : types.Find(type)?.Name;
        var drafts = wanted is not null && await authorizer.CanAsync(types.Get(wanted).EditPermission, cancellationToken);
        var word = (q ?? "").Trim();
        var names = types.All.Where(t => wanted is null || t.Name == wanted).Select(t => t.Name).ToList();
        var items = await db.Set<ContentItem>().AsNoTracking()
            .Where(i => names.Contains(i.Type) && (i.Status == ContentStatus.Published || i.Status == ContentStatus.Withdrawn || (drafts && i.Status != ContentStatus.Removed)))
            .Where(i => word.Length == 0 || i.DisplayText.Contains(word))
            .OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(MostHits).ToListAsync(cancellationToken);
        return Json(items.Select(i => new FieldPick(types.Get(i.Type).UrlOf(i.Slug), i.DisplayText,
            $"{types.Get(i.Type).DisplayName}　{(i.PublishedUtc is { } at ? at.ToDay() : "草稿")}")));
    }
}
