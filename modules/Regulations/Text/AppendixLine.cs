namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// The heading of an annex: 附件, 附件1, 附件二：…, 附表, 附：…; or the name in 《》 that the title of a notice carries
/// (关于印发《…方案》的通知), printed again where the carried document begins.
/// </summary>
internal static class AppendixLine
{
    private const int Longest = 60;

    public static void Mark(SourceText source, string title, int from, LineRole[] roles)
    {
        var carried = Carried(title);
        for (var i = from; i < source.LineCount; i++)
        {
            if (roles[i] != LineRole.Body) continue;
            var line = source.Line(i);
            if (IsHeading(line) || carried.Length > 3 && line.Length <= carried.Length * 2 + 12 && i > from && LawTitle.Key(line.ToString()) == carried)
            {
                roles[i] = LineRole.Appendix;
            }
        }
    }

    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        line = line[ArticleMark.SkipMarkdown(line)..].TrimEnd('*');
        if (line.Length is < 2 or > Longest || line[0] != '附' || line[^1] is '。' or '；') return false;
        var at = Glyphs.SkipSpace(line, 1);
        if (at >= line.Length) return false;
        if (line[at] is ':' or '：') return true;
        if (line[at] is not ('件' or '表' or '录' or '图')) return false;
        var rest = line[(at + 1)..].TrimStart();
        if (rest.IsEmpty || rest[0] is ':' or '：' or '（' or '(') return true;
        var read = ChineseNumerals.Read(rest, out _);
        // 附件一 name, 附件2：name, but not 附件一所列… .
        return read > 0 && (read == rest.Length || rest[read] is ':' or '：' or ' ' or '　' or '.' or '-' or '（' or '(' or '、');
    }

    private static string Carried(string title)
    {
        var open = title.IndexOf('《');
        var close = title.LastIndexOf('》');
        return open < 0 || close < open || !title.Contains("印发") && !title.Contains("转发") && !title.Contains("发布") && !title.Contains("公布")
            ? "" : LawTitle.Key(title[(open + 1)..close]);
    }
}
