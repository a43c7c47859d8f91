using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Presentation.Caching;
using PanjinPropertyCms.Presentation.Errors;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Site.Contracts;
using Polls.Models;

namespace Polls.Controllers;

internal sealed class PollsController(CmsDbContext db, IContentStore store, SiteColumns columns, PageHead head) : Controller
{
    [HttpGet("/polls"), PublicPage]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        head.IsColumn(columns.Of(PollPart.ContentType));
        return View(await db.Set<PollIndex>().AsNoTracking().OrderByDescending(p => p.PublishedUtc).ToListAsync(cancellationToken));
    }

    [HttpGet("/polls/{slug}"), PublicPage]
    public async Task<IActionResult> Detail(string slug, CancellationToken cancellationToken)
    {
        var lookup = await store.LookUpAsync(PollPart.ContentType, slug, cancellationToken);
        if (lookup.ToResult(this) is { } elsewhere)
        {
            return elsewhere;
        }

        var record = (await store.ReadPublishedAsync(((ContentLookup.Found)lookup).Item.Id, cancellationToken))!;
        head.IsDocument(columns.Of(PollPart.ContentType), new PageArticle(record.Version.Title, record.Item.PublishedUtc!.Value, "示例单位"), $"/polls/{record.Item.Slug}");
        return View(record);
    }
}
