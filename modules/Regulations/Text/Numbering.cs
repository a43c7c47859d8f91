namespace PanjinPropertyCms.Regulations.Text;

/// <summary>The label that a line begins with: its style, its number, and where the words after it start.</summary>
internal readonly record struct Numbering(NumberStyle Style, int Number, int TextStart)
{
    public static bool TryRead(ReadOnlySpan<char> line, out Numbering numbering)
    {
        numbering = default;
        if (line.Length == 0) return false;
        var at = ArticleMark.SkipMarkdown(line);
        if (at >= line.Length) return false;
        var found = line[at] switch
        {
            '（' or '(' => InBrackets(line, at, out numbering),
            >= '㈠' and <= '㈩' => One(NumberStyle.HanInBrackets, line[at] - '㈠' + 1, at, out numbering),
            >= '①' and <= '⑳' => One(NumberStyle.Circled, line[at] - '①' + 1, at, out numbering),
            >= '⑴' and <= '⒇' => One(NumberStyle.ArabicInBrackets, line[at] - '⑴' + 1, at, out numbering),
            >= '⒈' and <= '⒛' => One(NumberStyle.Arabic, line[at] - '⒈' + 1, at, out numbering),
            var c when Glyphs.ArabicDigit(c) >= 0 => Arabic(line, at, out numbering),
            var c when ChineseNumerals.IsNumeral(c) => Han(line, at, out numbering),
            _ => false,
        };
        if (found) numbering = numbering with { TextStart = Glyphs.SkipSpace(line, numbering.TextStart) };
        return found;
    }

    private static bool One(NumberStyle style, int number, int at, out Numbering numbering)
    {
        numbering = new Numbering(style, number, at + 1);
        return true;
    }

    private static bool InBrackets(ReadOnlySpan<char> line, int at, out Numbering numbering)
    {
        numbering = default;
        var digits = Glyphs.SkipSpace(line, at + 1);
        var read = ChineseNumerals.Read(line[digits..], out var number);
        var close = Glyphs.SkipSpace(line, digits + read);
        if (read == 0 || close >= line.Length || line[close] is not ('）' or ')')) return false;
        var style = Glyphs.ArabicDigit(line[digits]) >= 0 ? NumberStyle.ArabicInBrackets : NumberStyle.HanInBrackets;
        // "（一）项、（二）项规定的…" speaks of items and is none; （2025） is a year.
        var after = line[(close + 1)..];
        if (after.StartsWith("项") || after.Length > 1 && "、至和".Contains(after[0]) && after[1] is '（' or '(') return false;
        if (number > 200) return false;
        numbering = new Numbering(style, number, close + 1);
        return true;
    }

    private static bool Arabic(ReadOnlySpan<char> line, int at, out Numbering numbering)
    {
        numbering = default;
        var read = ChineseNumerals.Read(line[at..], out var number);
        var end = at + read;
        if (read is 0 or > 3 || end >= line.Length || line[end] is not ('.' or '．' or '、')) return false;
        // 1.5 is an amount, but "1.2025年" is item one about a year.
        var after = line[(end + 1)..];
        if (line[end] != '、' && after.Length > 0 && Glyphs.ArabicDigit(after[0]) >= 0)
        {
            if (!(after.Length > 4 && ChineseNumerals.Read(after, out _) == 4 && after[4] == '年')) return false;
        }
        numbering = new Numbering(NumberStyle.Arabic, number, end + 1);
        return true;
    }

    private static bool Han(ReadOnlySpan<char> line, int at, out Numbering numbering)
    {
        numbering = default;
        var read = ChineseNumerals.Read(line[at..], out var number);
        var end = Glyphs.SkipSpace(line, at + read);
        if (read == 0 || number > 200 || end >= line.Length || line[end] is not ('、' or '．' or '.')) return false;
        // "一、二级医院" and "三、四十人" go on counting: that is a sentence.
        var after = line[(end + 1)..];
        var next = ChineseNumerals.Read(after, out _);
        if (next > 0 && next < after.Length && "、级类等条款项个审".Contains(after[next])) return false;
        numbering = new Numbering(NumberStyle.Han, number, end + 1);
        return true;
    }
}
