namespace PanjinPropertyCms.Regulations.Text;

/// <summary>第X编, 第X分编, 第X章, 第X节, or an unnumbered 总则, 附则, 序言, standing alone on a line.</summary>
/// <param name="Kind">Which of the four.</param>
/// <param name="Number">0 for an unnumbered one.</param>
/// <param name="Name">Anchor segment of an unnumbered one: general, specific, supplement, preface.</param>
/// <param name="HasTitle">False for a bare 第一章, whose name stands on the next line.</param>
internal readonly record struct HeadingMark(PieceKind Kind, int Number, string Name, bool HasTitle)
{
    /// <summary>Longest heading seen in 2 185 laws has 43 characters.</summary>
    public const int LongestHeading = 70;

    public static bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        if (line.Length > LongestHeading) return false;
        line = line[ArticleMark.SkipMarkdown(line)..].TrimEnd('*');
        if (line.IsEmpty) return false;
        if (line[0] != '第') return line.Length <= 8 && Unnumbered(line, out mark);
        if (Glyphs.EndsAsSentence(line)) return false;
        var at = Glyphs.SkipSpace(line, 1);
        var read = ChineseNumerals.Read(line[at..], out var number);
        at = Glyphs.SkipSpace(line, at + read);
        if (read == 0 || at >= line.Length) return false;
        var kind = KindOf(line[at..], out var unitLength);
        if (kind is null) return false;
        var rest = line[(at + unitLength)..];
        if (IsSentence(rest)) return false;
        mark = new HeadingMark(kind.Value, number, "", !rest.Trim().IsEmpty);
        return true;
    }

    private static PieceKind? KindOf(ReadOnlySpan<char> unit, out int length)
    {
        length = unit.StartsWith("分编") || unit.StartsWith("部分") ? 2 : 1;
        return unit[0] switch
        {
            '编' or '篇' => PieceKind.Part,
            '分' when length == 2 => PieceKind.Subpart,
            '部' when length == 2 => PieceKind.Part,
            '章' => PieceKind.Chapter,
            '节' => PieceKind.Section,
            _ => null,
        };
    }

    /// <summary>第二章的规定, 第三章、第四章, 第一章第二节: spoken about, not opened.</summary>
    private static bool IsSentence(ReadOnlySpan<char> rest) => rest.Length > 0 &&
        (rest[0] is '的' or '、' or '第' or '，' or '所' or '中' || rest.StartsWith("规定") || rest.StartsWith("和第")
         || rest.StartsWith("至第") || rest.StartsWith("及第") || rest.Contains('。'));

    private static bool Unnumbered(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        var name = Glyphs.Squeeze(line) switch
        {
            "总则" => "general",
            "分则" => "specific",
            "附则" => "supplement",
            "序言" or "前言" => "preface",
            _ => null,
        };
        mark = new HeadingMark(PieceKind.Chapter, 0, name ?? "", true);
        return name is not null;
    }
}
