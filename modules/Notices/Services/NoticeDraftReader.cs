using System.Text.RegularExpressions;
using PanjinPropertyCms.DeskImport.Contracts;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Notices.Models;

namespace PanjinPropertyCms.Notices.Services;

/// <summary>Makes a notice of a document: title, kind and source; the text stays as it is.</summary>
internal sealed partial class NoticeDraftReader(Sanitiser sanitiser) : IDraftReader
{
    private static readonly string[] Kinds = ["通知", "公告", "公示", "提示", "通告", "通报", "倡议"];

    public string ContentType => NoticePart.ContentType;

    /// <summary>Anything can be a notice; what is called one is most likely one, unless another type knows it better.</summary>
    public int Fit(CleanDocument document) => KindOf(DocumentTitle.Take(document).Title) is null ? 20 : 50;

    public Task<ReadDraft> ReadAsync(CleanDocument document, CancellationToken cancellationToken)
    {
        var (title, lines, dropped) = DocumentTitle.Take(document);
        var kind = KindOf(title);
        var (source, where) = document.Source is { } told ? (told, "网页上写的来源")
            : SignedBy(lines) is { } signed ? (signed, "正文末尾的落款") : ("", "保存前要填");
        var body = sanitiser.Clean(LineHtml.Of(lines, headings: true));
        var part = new NoticePart { Kind = kind ?? "通知", Source = source.Length > 0 ? source : "（请填写发布单位）", Body = body };
        return Task.FromResult(new ReadDraft(title, [part], body.ToString())
        {
            Dropped = dropped,
            Understood =
            [
                new("标题", title.Length > 0 ? title : null, "开头"),
                new("种类", kind ?? "通知", kind is null ? "标题里没有写，请核对" : "标题的最后两个字"),
                new("来源", source.Length > 0 ? source : null, where),
                new("发布日期", document.PublishedOn?.ToString("yyyy-MM-dd"), "网页上写的；只有从旧网站迁移时才沿用"),
            ],
        });
    }

    private static string? KindOf(string title) => Array.Find(Kinds, k => Notes().Replace(title, "").EndsWith(k, StringComparison.Ordinal) || (k is "提示" or "倡议" && title.Contains(k, StringComparison.Ordinal)));

    /// <summary>The short line right above the closing date.</summary>
    private static string? SignedBy(IReadOnlyList<CleanLine> lines)
    {
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (Day().IsMatch(lines[i].Text) && lines[i - 1].Text is { Length: <= 40 } above && !above.EndsWith('。'))
            {
                return string.Join("、", Gap().Split(above));
            }
        }

        return null;
    }

    [GeneratedRegex(@"[（(][^（()）]*[）)]$")]
    private static partial Regex Notes();

    [GeneratedRegex(@"^[（(]?\s*[\d〇零一二三四五六七八九十]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日\s*[）)]?$")]
    private static partial Regex Day();

    [GeneratedRegex(@"[\s　]{2,}|　")]
    private static partial Regex Gap();
}
