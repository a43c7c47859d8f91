using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Caching;
using PanjinPropertyCms.Presentation.Errors;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Regulations.Models;
using PanjinPropertyCms.Regulations.Services;
using PanjinPropertyCms.Regulations.Text;
using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Regulations.Controllers;

internal sealed class RegulationsController(
    RegulationList list, RegulationReader reader, IContentStore store, SiteColumns columns, PageHead head, SiteAddress address) : Controller
{
    private SiteColumn Column => columns.Of(RegulationPart.ContentType);

    [HttpGet("/regulations"), PublicPage(Query = ["validity", "level", "topic", "issuer", "year", "sort", "page"])]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        head.IsColumn(Column);
        return View(await list.ReadAsync(new ListAddress(Request), cancellationToken));
    }

    [HttpGet("/regulations/{slug}"), PublicPage]
    public async Task<IActionResult> Detail(string slug, CancellationToken cancellationToken)
    {
        var lookup = await store.LookUpAsync(RegulationPart.ContentType, slug, cancellationToken);
        if (lookup.ToResult(this) is { } elsewhere)
        {
            return elsewhere;
        }

        var page = await reader.ReadAsync(((ContentLookup.Found)lookup).Item, cancellationToken);
        head.IsDocument(Column, Article(page, page.Row.Title), page.Path);
        head.JsonLd.Add(LegislationJson.Of(page, path => address.Absolute(HttpContext, path)));
        return View(page);
    }

    [HttpGet("/regulations/{slug}/articles/{number}"), PublicPage]
    public async Task<IActionResult> OneArticle(string slug, string number, CancellationToken cancellationToken)
    {
        var lookup = await store.LookUpAsync(RegulationPart.ContentType, slug, cancellationToken);
        if (lookup is not ContentLookup.Found { Item: var item })
        {
            return lookup.ToResult(this)!;
        }

        // 第九百四十四条, 944条 and 944 are one address: the plain number.
        var plain = ArticleNumber.TryParse(number, out var parsed) ? parsed.ToString() : number;
        if (await reader.ReadArticleAsync(item, plain, cancellationToken) is not { } article)
        {
            return NotFound();
        }

        if (!article.IsArticle || plain != number)
        {
            return RedirectPermanent(Url.Content("~" + (article.IsArticle ? article.Address : $"{article.Document.Path}#{article.Anchor}")));
        }

        head.IsDocument(Column, Article(article.Document, $"{article.Document.Row.Title} {article.Label}"), article.Address);
        head.Breadcrumb.Clear();
        head.Breadcrumb.Add(new Crumb(Column.Page.Name, Column.Page.Path));
        head.Breadcrumb.Add(new Crumb(article.Document.Row.Title, article.Document.Path));
        head.Breadcrumb.Add(new Crumb(article.Label, null));
        return View(article);
    }

    private static PageArticle Article(RegulationPage page, string title) => new(title, page.Item.PublishedUtc!.Value, page.Row.Issuers.Length > 0 ? page.Row.Issuers : "盘锦市物业纠纷化解服务平台")
    {
        Description = page.Row.Summary,
        Keywords = page.Row.Topics.Length > 0 ? page.Row.Topics : null,
    };
}
