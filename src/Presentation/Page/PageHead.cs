namespace PanjinPropertyCms.Presentation.Page;

/// <summary>What a page tells about itself: title, the mandatory tags of government sites, links for machines. A controller fills it, the layout prints it.</summary>
public sealed class PageHead
{
    /// <summary>Without the site's name.</summary>
    public string Title { get; set; } = "";

    /// <summary>The column that the page belongs to; every page has one (网页设计规范 of 国办发〔2017〕47号).</summary>
    public PageColumn Column { get; set; } = PageColumn.Home;

    /// <summary>On a page that shows one document; null elsewhere.</summary>
    public PageArticle? Article { get; set; }

    /// <summary>The site-relative address that machines should know the page by.</summary>
    public string? CanonicalPath { get; set; }

    /// <summary>Complete JSON-LD documents.</summary>
    public IList<string> JsonLd { get; } = [];

    public IList<PageFeed> Feeds { get; } = [];

    /// <summary>Keeps search engines away: search results, errors.</summary>
    public bool NoIndex { get; set; }

    /// <summary>当前位置, from the column to this page; the home page is added by the layout.</summary>
    public IList<Crumb> Breadcrumb { get; } = [];
}

/// <param name="Name">ColumnName.</param>
/// <param name="Description">ColumnDescription: purpose and main content.</param>
/// <param name="Keywords">ColumnKeywords, separated by commas.</param>
/// <param name="Type">ColumnType, of the fixed list: 首页, 政策文件, 政策解读, 工作动态, 办事服务, 咨询投诉 …</param>
/// <param name="Path">The site-relative address of the column.</param>
public sealed record PageColumn(string Name, string Description, string Keywords, string Type, string Path)
{
    public static readonly PageColumn Home = new("首页", "盘锦市物业服务矛盾纠纷的预防、咨询、调解与投诉服务入口", "盘锦,物业,纠纷,调解,投诉", "首页", "/");
}

/// <param name="Title">ArticleTitle.</param>
/// <param name="PublishedUtc">PubDate.</param>
/// <param name="Source">ContentSource: the publishing unit, or where it was reprinted from.</param>
public sealed record PageArticle(string Title, DateTime PublishedUtc, string Source)
{
    public string? Keywords { get; init; }

    public string? Description { get; init; }

    public string? Author { get; init; }
}

public sealed record PageFeed(string Title, string Path);

/// <param name="Path">Site-relative; null is the page itself.</param>
public sealed record Crumb(string Text, string? Path);
