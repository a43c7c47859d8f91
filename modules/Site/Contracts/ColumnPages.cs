using Microsoft.AspNetCore.Http;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Site.Contracts;

/// <summary>Fills the head of the two kinds of pages that every column has.</summary>
public static class ColumnPages
{
    /// <summary>The column's own page: its list.</summary>
    public static void IsColumn(this PageHead head, SiteColumn column)
    {
        (head.Title, head.Column, head.CanonicalPath) = (column.Page.Name, column.Page, column.Page.Path);
        head.Feeds.Add(column.Feed);
        head.Breadcrumb.Add(new Crumb(column.Page.Name, null));
    }

    /// <summary>A page that shows one document of the column.</summary>
    public static void IsDocument(this PageHead head, SiteColumn column, PageArticle article, string path)
    {
        (head.Title, head.Column, head.Article, head.CanonicalPath) = (article.Title, column.Page, article, path);
        head.Feeds.Add(column.Feed);
        head.Breadcrumb.Add(new Crumb(column.Page.Name, column.Page.Path));
        head.Breadcrumb.Add(new Crumb(article.Title, null));
    }
}
