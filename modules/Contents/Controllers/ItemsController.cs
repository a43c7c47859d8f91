using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Contents.Comparing;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Controllers;

/// <summary>One item: where it stands, its versions and what differs between them.</summary>
[Route("admin/contents/{id:guid}")]
[Authorize(KernelPermissions.UseConsole)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ItemsController(ContentDesk desk, ItemVersions versions, PageHead head) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, [FromServices] ItemFacts facts, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(id, cancellationToken);
        if (opened.ToStatus(this) is { } status)
        {
            return status;
        }

        head.IsItem(opened.Value);
        return View("Show", await facts.ReadAsync(opened.Value, cancellationToken));
    }

    [HttpGet("history")]
    public async Task<IActionResult> History(Guid id, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(id, cancellationToken);
        if (opened.ToStatus(this) is { } status)
        {
            return status;
        }

        head.IsItem(opened.Value, "历史版本");
        return View("History", new HistoryPage(opened.Value, await versions.ListAsync(id, cancellationToken)));
    }

    /// <param name="id">The item.</param>
    /// <param name="from">The number of the older version; the public one, or the one before, if nothing is said.</param>
    /// <param name="to">The number of the newer version; the latest if nothing is said.</param>
    /// <param name="cancellationToken">The visitor left.</param>
    [HttpGet("compare")]
    public async Task<IActionResult> Compare(Guid id, int? from, int? to, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(id, cancellationToken);
        if (opened.ToStatus(this) is { } status)
        {
            return status;
        }

        var item = opened.Value.Item;
        var newer = to ?? item.LatestNumber;
        var older = from ?? (item.PublishedNumber is { } published && published < newer ? published : Math.Max(1, newer - 1));
        head.IsItem(opened.Value, "对照");
        return await versions.CompareAsync(opened.Value, Math.Min(older, newer), Math.Max(older, newer), cancellationToken) is { } comparison ? View("Compare", comparison) : NotFound();
    }
}

internal sealed record HistoryPage(DeskItem Desk, IReadOnlyList<VersionRow> Versions);
