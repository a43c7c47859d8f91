using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using PanjinPropertyCms.Presentation.Caching;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Following;
using PanjinPropertyCms.Search.Models;
using PanjinPropertyCms.Search.Services;

namespace PanjinPropertyCms.Search.Controllers;

internal sealed class SearchController(ISearchEngine engine, SearchSources sources, PageHead head, SiteAddress address, SiteIdentity site) : Controller
{
    private const int PageSize = 10;
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    private static readonly PageColumn Column = new("全站搜索", "在政策法规、通知公告等全部内容里查找，可查到条、款、项", "搜索,法条,政策", "办事服务", "/search");

    [HttpGet("/search")]
    public IActionResult Index(CancellationToken cancellationToken)
    {
        var state = new ListAddress(Request);
        var catalogue = sources.Catalogue;
        var result = engine.Search(SearchAddress.ToRequest(state, catalogue.Facets.Select(f => f.Name), PageSize), cancellationToken);
        (head.Title, head.Column, head.NoIndex) = (result.Query.Length > 0 ? $"“{Shorten(result.Query)}”的搜索结果" : "全站搜索", Column, true);
        head.Breadcrumb.Add(new Crumb("全站搜索", null));
        var facets = result.Facets.Select(f => new Facet(f.Name, f.DisplayName, [.. f.Values.Select(v => new FacetValue(v.Value, v.Label, v.Count, v.Selected))])).ToList();
        var sort = state.Value("sort") == SearchAddress.Newest ? SearchSort.Newest : SearchSort.Relevance;
        return View(new SearchPage(result, new FacetPanel(facets, state), new Pager(Pager.Read(state.Value("page")), PageSize, result.Total, state), sort, sources.TypeNames));
    }

    /// <summary>Lets browsers search the site from their address bar (OpenSearch 1.1).</summary>
    [HttpGet("/opensearch.xml"), PublicPage]
    public IActionResult Description() => Content("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + new XElement(OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", site.Name.Length > 16 ? site.Name[..16] : site.Name),
        new XElement(OpenSearch + "Description", $"在{site.Name}里查政策、法条和办事信息"),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        new XElement(OpenSearch + "Url", new XAttribute("type", "text/html"), new XAttribute("template", address.Absolute(HttpContext, "/search?q={searchTerms}")))), "application/opensearchdescription+xml; charset=utf-8");

    private static string Shorten(string text) => text.Length > 30 ? text[..30] + "…" : text;
}
