using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>A saved web page, or what Word and WPS save as one.</summary>
internal static partial class HtmlReader
{
    public static CleanDocument Read(string html, string format)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var dropped = new List<DroppedText>();
        if (document.Body is not { } body)
        {
            return new CleanDocument([], dropped) { Format = format };
        }

        var main = MainContent.Of(body);
        DropOutside(body, main, dropped);
        var lines = new HtmlWalk(dropped).Run(main);
        // The line with 发布日期 and 来源 stands beside the text as often as in it.
        var around = body.TextContent;
        return new CleanDocument(lines, dropped)
        {
            Title = TitleOf(document),
            PublishedOn = DayIn(Meta(document, "PubDate")) ?? DayIn(Published().Match(around).Groups[1].Value),
            Source = Meta(document, "ContentSource") ?? (Source().Match(around) is { Success: true } source ? source.Groups[1].Value.Trim() : null),
            Format = format,
        };
    }

    /// <summary>政府网站 must carry ArticleTitle (国办发〔2017〕47号); else the one h1, else the page's title without the site's name.</summary>
    private static string? TitleOf(IHtmlDocument document)
    {
        var heading = document.QuerySelectorAll("h1").Select(h => LineText.Clean(Spaces().Replace(h.TextContent, " "))).Where(t => t.Length > 4).ToList();
        var title = Meta(document, "ArticleTitle") ?? (heading.Count == 1 ? heading[0] : null) ?? SiteName().Replace(document.Title ?? "", "");
        title = LineText.Clean(Spaces().Replace(title, " "));
        return title.Length > 4 ? title : null;
    }

    private static string? Meta(IHtmlDocument document, string name) =>
        document.QuerySelectorAll("meta[name]").FirstOrDefault(m => string.Equals(m.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase))?.GetAttribute("content") is { Length: > 0 } content ? content.Trim() : null;

    private static DateOnly? DayIn(string? text)
    {
        var day = Day().Match(text ?? "");
        return day.Success && DateOnly.TryParseExact($"{day.Groups[1].Value}-{day.Groups[2].Value}-{day.Groups[3].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    /// <summary>Every element beside the way down to the text.</summary>
    private static void DropOutside(IElement body, IElement main, List<DroppedText> dropped)
    {
        for (var inside = main; inside != body && inside.ParentElement is { } parent; inside = parent)
        {
            foreach (var beside in parent.Children.Where(c => c != inside && !HtmlFurniture.IsSilent(c)))
            {
                Drop.Add(dropped, Words(beside), HtmlFurniture.WhyNot(beside) ?? "不在正文区域");
            }
        }
    }

    private static string Words(IElement element)
    {
        foreach (var silent in element.QuerySelectorAll("script,style,noscript,template").ToList())
        {
            silent.Remove();
        }

        return element.TextContent;
    }

    [GeneratedRegex(@"(?:发布|公布|更新|发文)(?:日期|时间)\s*[:：]?\s*(\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2})")]
    private static partial Regex Published();

    [GeneratedRegex(@"(?:信息|内容|文章)?来源\s*[:：]\s*([^\s|｜【\[<]{2,40})")]
    private static partial Regex Source();

    [GeneratedRegex(@"(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})")]
    private static partial Regex Day();

    [GeneratedRegex(@"\s*[-_|—–]+\s*[^-_|—–]{2,30}(网|网站|局|政府|厅|平台|门户)\s*$")]
    private static partial Regex SiteName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
