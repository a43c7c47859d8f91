using System.Globalization;
using System.Text.RegularExpressions;
using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>Takes out the lines that a web page prints around a text, and keeps what they tell: the date of publication, the source.</summary>
internal static partial class PageLines
{
    /// <summary>A longer line is the text's own.</summary>
    private const int Longest = 90;

    public static CleanDocument Clean(CleanDocument document)
    {
        var dropped = document.Dropped.ToList();
        var lines = new List<CleanLine>(document.Lines.Count);
        var (published, source) = (document.PublishedOn, document.Source);
        foreach (var line in document.Lines)
        {
            if (line.Kind == LineKind.Row || line.Text.Length > Longest || WhyNot(line.Text) is not { } why)
            {
                lines.Add(line);
                continue;
            }

            published ??= DayIn(line.Text);
            source ??= SourceIn().Match(line.Text) is { Success: true } found ? found.Groups[1].Value : null;
            Drop.Add(dropped, line.Text, why);
        }

        return document with { Lines = lines, Dropped = dropped, PublishedOn = published, Source = source };
    }

    private static string? WhyNot(string line) => line switch
    {
        _ when Picture().IsMatch(line) => "图片的文件名",
        _ when About().IsMatch(line) => "网页上的发布信息，日期和来源已经记下",
        _ when Button().IsMatch(line) => "网页上的按钮和提示",
        _ when Crumb().IsMatch(line) => "当前位置",
        _ when Foot().IsMatch(line) => "页脚",
        _ => null,
    };

    private static DateOnly? DayIn(string line)
    {
        var day = Published().Match(line);
        return day.Success && DateOnly.TryParseExact($"{day.Groups[1].Value}-{day.Groups[2].Value}-{day.Groups[3].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    [GeneratedRegex(@"^[\w.\-]{1,60}\.(png|jpe?g|gif|bmp|webp)$", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^[\[【]?\s*(发布日期|发布时间|发文时间|更新时间|更新日期|浏览次数|浏览量|阅读次数|点击数|点击率|点击量|访问量|访问次数|信息来源|文章来源|内容来源|来源|作者|编辑|责任编辑|审核)\s*[:：]")]
    private static partial Regex About();

    [GeneratedRegex(@"^[【\[]?\s*(字体|字号|大字|打印|打印本页|打印此页|关闭|关闭窗口|关闭本页|收藏|收藏本页|返回顶部|返回|分享|分享到.{0,20}|扫一扫.{0,30}|微信扫一扫.{0,20}|上一[篇条].{0,80}|下一[篇条].{0,80}|相关(文章|链接|新闻|阅读|稿件)|繁體|无障碍.{0,6}|我要纠错|附件下载)\s*[】\]]?\s*([:：]?\s*[\[【]?\s*(大|中|小)[\s大中小】\]|]*)?$")]
    private static partial Regex Button();

    [GeneratedRegex(@"^(当前位置|您(现在)?(的|所在)(的)?位置|你的位置|首页\s*[>»›＞/])")]
    private static partial Regex Crumb();

    [GeneratedRegex(@"ICP备|公安?网?备\s*\d|^(版权所有|网站标识码|技术支持|网站地图|主办单位|承办单位|主办[:：]|承办[:：])|Copyright", RegexOptions.IgnoreCase)]
    private static partial Regex Foot();

    [GeneratedRegex(@"(?:发布|发文|更新)(?:日期|时间)\s*[:：]\s*(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})")]
    private static partial Regex Published();

    [GeneratedRegex(@"来源\s*[:：]\s*([^\s|｜]{2,40})")]
    private static partial Regex SourceIn();
}
