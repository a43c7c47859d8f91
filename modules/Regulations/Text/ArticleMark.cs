namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// 第X条 at the start of a line, as read off the characters alone. Whether it opens an article or only cites one is for
/// <see cref="ArticleSequence"/> to say, which knows the numbers before it.
/// </summary>
/// <param name="Number">The number read.</param>
/// <param name="LabelEnd">Where the words after the label, and after the space that parts them, start.</param>
/// <param name="IsSetOff">A space, a line end, a bracket or a bold mark stands after the label, as typesetters do for headings.</param>
/// <param name="IsCitation">What follows can only be said of an article that is spoken about: 第二款, 、第十一条, 修改为.</param>
/// <param name="MayBeCitation">What follows is usual after a cited article, but an article may begin with it: 规定, 作为, 第五条.</param>
internal readonly record struct ArticleMark(ArticleNumber Number, int LabelEnd, bool IsSetOff, bool IsCitation, bool MayBeCitation)
{
    private static readonly string[] Never =
    [
        "、", "，", "。", "；", "）", ")", "》", "”", "的", "修改为", "改为", "修正为", "删去", "增加一款", "增加一项", "增加一条", "增加规定", "中的", "中“",
        "之后", "之前", "后增加", "前增加", "末尾", "之规定", "所规定", "以及本", "及本", "或者本", "和本", "移至", "拆分",
    ];

    private static readonly string[] Seldom = ["规定", "所列", "所称", "修改", "修正", "删除", "增加第", "作为", "合并", "分别", "调整为", "及其", "及有关"];

    public static bool TryRead(ReadOnlySpan<char> line, out ArticleMark mark)
    {
        mark = default;
        var at = SkipMarkdown(line);
        var opened = at < line.Length && line[at] is ('【' or '〔' or '[') ? line[at++] : '\0';
        // 笫 is a usual misprint of 第.
        if (at >= line.Length || line[at] is not ('第' or '笫')) return false;
        at = Glyphs.SkipSpace(line, at + 1);
        var read = ChineseNumerals.Read(line[at..], out var number);
        at = Glyphs.SkipSpace(line, at + read);
        if (read == 0 || at >= line.Length || line[at] != '条') return false;
        at++;
        var inserted = ReadInserted(line, ref at);
        var labelEnd = at;
        if (opened != '\0')
        {
            if (at >= line.Length || line[at] is not ('】' or '〕' or ']')) return false;
            at++;
        }
        while (at < line.Length && (line[at] is '*' or ':' or '：' || char.IsWhiteSpace(line[at]))) at++;
        var rest = line[at..];
        var setOff = at > labelEnd || rest.IsEmpty || rest[0] is '【' or '（' or '(' or '〔' or '[';
        mark = new ArticleMark(new ArticleNumber(number, inserted), at, setOff, Starts(rest, Never) || Cites(rest, "款项"),
            Starts(rest, Seldom) || Cites(rest, "条"));
        return true;
    }

    /// <summary>Marks of Markdown before a label: **第一条**, ## 第一章.</summary>
    public static int SkipMarkdown(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && line[at] is ('*' or '#')) at++;
        return at == 0 ? 0 : Glyphs.SkipSpace(line, at);
    }

    /// <summary>之一 after 条, but not 之规定.</summary>
    internal static int ReadInserted(ReadOnlySpan<char> line, ref int at)
    {
        if (at + 1 >= line.Length || line[at] != '之') return 0;
        var read = ChineseNumerals.Read(line[(at + 1)..], out var inserted);
        if (read > 0) at += 1 + read;
        return inserted;
    }

    private static bool Starts(ReadOnlySpan<char> rest, string[] words)
    {
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>第二款, 第（三）项, 和第十一条: a number and the unit, and not 第一审, 第三人.</summary>
    private static bool Cites(ReadOnlySpan<char> rest, string units)
    {
        foreach (var joint in (ReadOnlySpan<string>)["和", "及", "与", "或者", "或", "以及", "至", "到"])
        {
            if (!rest.StartsWith(joint, StringComparison.Ordinal)) continue;
            // A joint between two numbers makes a list, whatever the unit.
            rest = rest[joint.Length..];
            units = "条款项";
            break;
        }
        if (rest.IsEmpty || rest[0] != '第') return false;
        rest = rest[1..].TrimStart("（(");
        var read = ChineseNumerals.Read(rest, out _);
        rest = rest[read..].TrimStart("）)");
        return read > 0 && rest.Length > 0 && units.Contains(rest[0]);
    }
}
