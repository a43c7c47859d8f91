using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>Tells the parts of a page that belong to the site and not to the text.</summary>
internal static partial class HtmlFurniture
{
    /// <summary>Never shown as words.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "video", "audio", "select", "textarea", "input", "button", "link", "meta", "head", "title", "xml",
    };

    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName) || element.HasAttribute("hidden") || HiddenStyle().IsMatch(element.GetAttribute("style") ?? "");

    /// <summary>A longer element is not judged by its name: 打印区 holds the whole text as often as a button.</summary>
    private const int LongestFurniture = 1500;

    /// <summary>Why the element is no part of the text; null when it may be.</summary>
    public static string? WhyNot(IElement element) => NamedSo(element) is { } why && element.TextContent.Length <= LongestFurniture ? why : null;

    private static string? NamedSo(IElement element)
    {
        var named = $"{element.Id} {element.ClassName} {element.GetAttribute("role")}".ToLowerInvariant();
        return element.LocalName switch
        {
            "nav" => "导航菜单",
            "footer" => "页脚",
            "aside" => "侧栏",
            "form" => "表单",
            _ when Navigation().IsMatch(named) => "导航菜单",
            _ when Crumb().IsMatch(named) => "当前位置",
            _ when Share().IsMatch(named) => "分享和打印按钮",
            _ when Foot().IsMatch(named) => "页脚",
            _ when Related().IsMatch(named) => "相关文章和翻页",
            _ when Search().IsMatch(named) => "搜索框",
            _ => null,
        };
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex(@"\b(main)?-?_?(nav|navbar|menu|topbar|navigation|header|head_?top|site-?head)\w*\b")]
    private static partial Regex Navigation();

    [GeneratedRegex(@"crumb|\b(position|location|dqwz|wzdh|curpos|weizhi)\b")]
    private static partial Regex Crumb();

    [GeneratedRegex(@"share|\b(bds\w*|toolbar|tools|print\w*|qrcode|ewm|fontsize|zoom-?tool\w*|wx\w*|wechat)\b")]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(footer|foot|copyright|bottom|footbox|beian)\w*\b")]
    private static partial Regex Foot();

    [GeneratedRegex(@"\b(related|recommend|relate|pager|pagination|fenye|prev-?next|xgxw|xgwd|sidebar|side|hot\w*)\b")]
    private static partial Regex Related();

    [GeneratedRegex(@"\b(search|sousuo|login)\w*\b")]
    private static partial Regex Search();
}
