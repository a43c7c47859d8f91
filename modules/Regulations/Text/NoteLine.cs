namespace PanjinPropertyCms.Regulations.Text;

/// <summary>A line of the 题注, or of what a web page prints around a document (发布日期, 浏览次数, a picture's file name).</summary>
internal static class NoteLine
{
    private static readonly string[] Acts = ["通过", "批准", "公布", "发布", "修正", "修订", "施行", "公告", "实施", "印发", "生效", "废止", "决定", "解释", "令", "颁布", "备案", "起草"];

    /// <summary>Acts that a line may end with; a line of a title can end with 决定 or 解释.</summary>
    private static readonly string[] ClosingActs = ["通过", "批准", "公布", "发布", "修正", "修订", "施行", "公告", "实施", "印发", "生效", "颁布"];

    private static readonly string[] Furniture =
    [
        "发布日期", "发布时间", "浏览次数", "来源", "信息来源", "字号", "发文字号", "文号", "索引号", "成文日期", "发布机构", "发文机关", "主题分类",
        "公开方式", "有效性", "点击数", "阅读次数", "打印", "作者", "编辑", "当前位置", "时效性", "施行日期", "公布日期",
    ];

    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".bmp"];

    /// <summary>How many lines from <paramref name="line"/> make one note; 0 when it is none.</summary>
    public static int Count(SourceText source, int line)
    {
        var text = source.Line(line);
        if (text[0] is '（' or '(' && !Numbering.TryRead(text, out _)) return Bracketed(source, line);
        if (!IsNote(text)) return 0;
        var count = 1;
        while (line + count < source.LineCount && GoesOn(source.Line(line + count - 1), source.Line(line + count))) count++;
        return count;
    }

    private static bool IsNote(ReadOnlySpan<char> line)
    {
        if (line.Length > 400) return false;
        if (DocumentNumber.TryParse(line.ToString(), out _)) return true;
        foreach (var label in Furniture)
        {
            if (line.StartsWith(label) && line.Length < 60 && line[label.Length..].TrimStart() is [':' or '：', ..]) return true;
        }
        foreach (var ending in Pictures)
        {
            if (line.Length < 60 && line.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }
        var read = ChineseDate.Read(line, out _);
        if (read > 0 && read == line.Length) return true;
        var dated = read > 0 || line.StartsWith("根据") && line.Contains('年') && line.Contains('日') || line.StartsWith("自") && line.Contains('年');
        if (dated && !line.EndsWith("。") && HasAct(line) || read > 0 && line.Length < 150 && HasAct(line)) return true;
        // The line that tells of an amendment wraps within a title: …会议《关于修改〈…〉第三条.
        if (read > 0 && line.Count('《') > line.Count('》')) return true;
        // 国家档案局发布: no date, but it can be nothing else above the text.
        return line.Length < 80 && EndsWithAct(line) && !line.ContainsAny("。；：") && !Numbering.TryRead(line, out _) && !ArticleMark.TryRead(line, out _);
    }

    /// <summary>
    /// A wrapped note goes on in the next line: a bracket of the first is still open, or the next is short, ends with an act
    /// (…第一次修正) and starts nothing of its own.
    /// </summary>
    private static bool GoesOn(ReadOnlySpan<char> note, ReadOnlySpan<char> next)
    {
        if (next.Length > 200 || next.EndsWith("。") || Glyphs.EndsAsSentence(note) || HeadingMark.TryRead(next, out _)) return false;
        if (ChineseDate.Read(next, out _) > 0 || Numbering.TryRead(next, out _)) return false;
        if (ArticleMark.TryRead(next, out var article) && !article.IsCitation) return false;
        if (note.Count('《') > note.Count('》') || note.Count('（') > note.Count('）')) return true;
        return next.Length < 120 && EndsWithAct(next);
    }

    private static int Bracketed(SourceText source, int line)
    {
        var depth = 0;
        for (var i = 0; i < 40 && line + i < source.LineCount; i++)
        {
            foreach (var c in source.Line(line + i))
            {
                if (c is '（' or '(') depth++;
                else if (c is '）' or ')') depth--;
            }
            var text = source.Line(line + i);
            if (depth <= 0) return text[^1] is '）' or ')' || HasAct(text) ? i + 1 : 0;
        }
        return 0;
    }

    private static bool HasAct(ReadOnlySpan<char> line)
    {
        foreach (var act in Acts)
        {
            if (line.Contains(act, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static bool EndsWithAct(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("）)");
        foreach (var act in ClosingActs)
        {
            if (line.EndsWith(act, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
