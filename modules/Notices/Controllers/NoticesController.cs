using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Notices.Models;
using PanjinPropertyCms.Presentation.Caching;
using PanjinPropertyCms.Presentation.Errors;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Notices.Controllers;

internal sealed class NoticesController(CmsDbContext db, IContentStore store, SiteColumns columns, PageHead head) : Controller
{
    private const int PageSize = 20;

    [HttpGet("/notices"), PublicPage(Query = ["kind", "page"])]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        head.IsColumn(columns.Of(NoticePart.ContentType));
        var address = new ListAddress(Request);
        var (kinds, page) = (address.Values("kind"), Pager.Read(address.Value("page")));
        var all = db.Set<NoticeIndex>().AsNoTracking();
        var chosen = kinds.Count == 0 ? all : all.Where(n => kinds.Contains(n.Kind));
        var counts = await all.GroupBy(n => n.Kind).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Key).ToListAsync(cancellationToken);
        var rows = await chosen.OrderByDescending(n => n.PublishedUtc).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var total = counts.Where(c => kinds.Count == 0 || kinds.Contains(c.Key)).Sum(c => c.Count);
        var facet = new Facet("kind", "种类", [.. counts.Select(c => new FacetValue(c.Key, c.Key, c.Count, kinds.Contains(c.Key)))]);
        return View(new NoticeList(rows, new FacetPanel([facet], address), new Pager(page, PageSize, total, address)));
    }

    [HttpGet("/notices/{slug}"), PublicPage]
    public async Task<IActionResult> Detail(string slug, CancellationToken cancellationToken)
    {
        var lookup = await store.LookUpAsync(NoticePart.ContentType, slug, cancellationToken);
        if (lookup.ToResult(this) is { } elsewhere)
        {
            return elsewhere;
        }

        var record = (await store.ReadPublishedAsync(((ContentLookup.Found)lookup).Item.Id, cancellationToken))!;
        var part = record.Data.Get<NoticePart>();
        var article = new PageArticle(record.Version.Title, record.Item.PublishedUtc!.Value, part.Source) { Description = part.Summary };
        head.IsDocument(columns.Of(NoticePart.ContentType), article, $"/notices/{record.Item.Slug}");
        return View(record);
    }
}

/// <summary>A page of the list.</summary>
public sealed record NoticeList(IReadOnlyList<NoticeIndex> Rows, FacetPanel Facets, Pager Pager);
