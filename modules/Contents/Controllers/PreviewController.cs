using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Presentation.Themes;

namespace PanjinPropertyCms.Contents.Controllers;

/// <summary>The latest version as readers would see it once it is published, in the portal's theme or the stand's.</summary>
[Route("admin/contents/{id:guid}")]
[Authorize(KernelPermissions.UseConsole)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PreviewController(ContentDesk desk, Enabled<IContentPreview> previews, CityClock clock, PageHead head) : Controller
{
    internal const string KioskValue = "kiosk";

    [HttpGet("preview")]
    public async Task<IActionResult> Show(Guid id, string? theme, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(id, cancellationToken);
        if (opened.ToStatus(this) is { } status)
        {
            return status;
        }

        var (record, type) = (opened.Value.Record, opened.Value.Type);
        if (previews.FirstOrDefault(p => p.ContentType == type.Name) is not { } preview)
        {
            return NotFound();
        }

        var isPublic = record.Item is { Status: ContentStatus.Published, HasDraft: false };

        // As it would stand after publishing. The item was read for this page alone.
        record.Item.Status = ContentStatus.Published;
        record.Item.PublishedUtc ??= clock.NowUtc;
        var page = await preview.BuildAsync(record, cancellationToken);
        (head.Title, head.NoIndex, head.CanonicalPath) = ($"预览：{record.Version.Title}", true, null);
        var here = Url.Content($"~/admin/contents/{id}");
        HttpContext.UseTheme(theme == KioskValue ? Theme.Kiosk : Theme.Portal);

        // The views of the module and what a theme puts in their place are looked for by these two.
        (RouteData.Values["area"], RouteData.Values["controller"]) = (page.Module, page.Controller);
        return View("/Areas/Contents/Views/Preview/Show.cshtml", new PreviewModel(page, here, theme == KioskValue, isPublic));
    }
}

/// <param name="Here">The item's page in the console; made before the stand's prefix became part of every link.</param>
/// <param name="Kiosk">Shown as on the stand.</param>
/// <param name="IsPublic">Readers see this very version.</param>
internal sealed record PreviewModel(PreviewPage Page, string Here, bool Kiosk, bool IsPublic);
