namespace PanjinPropertyCms.Regulations.Text;

/// <summary>The law that an article without a title belongs to, and where the words that name it start.</summary>
internal readonly record struct CitationContext(CitedLaw Law, int Start, string? TitleKey)
{
    private const int LongestName = 30;

    private static readonly string[] Genres =
        ["法典", "条例", "办法", "规定", "解释", "细则", "规则", "决定", "通则", "章程", "规范", "规程", "宪法", "法", "意见", "通知", "方案", "纪要", "批复", "准则", "公约", "守则", "编"];

    /// <summary>Words that stand before a law's name and are never in one.</summary>
    private static readonly string[] Before =
    [
        "依照", "按照", "根据", "依据", "违反", "适用", "符合", "参照", "执行", "以及", "或者", "属于", "触犯", "援引", "引用", "构成", "遵守", "除了",
        "可以", "应当", "不得", "对照", "关于", "前款", "依", "由", "将", "是", "的", "按", "把", "以", "和", "与", "及", "或", "在", "除", "为", "至",
    ];

    private static readonly string[] Pointing = ["前述", "上述", "有关", "相关", "其他", "下列", "上列", "前款", "前条", "同"];

    /// <param name="text">The text.</param>
    /// <param name="from">No look back beyond this position.</param>
    /// <param name="at">Where 第 stands.</param>
    public static CitationContext Of(ReadOnlySpan<char> text, int from, int at)
    {
        var end = at;
        while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
        var before = text[from..end];
        if (before.IsEmpty) return new CitationContext(CitedLaw.Own, at, null);
        if (before[^1] == '原') return new CitationContext(CitedLaw.Unknown, at, null);
        if (Genre(before) is not { } genre) return new CitationContext(CitedLaw.Own, at, null);
        var stem = before[..^genre.Length];
        if (stem.EndsWith("本")) return new CitationContext(CitedLaw.Own, end - genre.Length - 1, null);
        if (stem.EndsWith("本实施")) return new CitationContext(CitedLaw.Own, end - genre.Length - 3, null);
        if (stem.EndsWith("该")) return new CitationContext(CitedLaw.Previous, end - genre.Length - 1, null);
        if (WellKnownLaws.At(before) is { } known)
        {
            // 修正前刑法第十条: an older version, whose numbers are not today's.
            var old = before[..^known.Length] is [.., '正' or '改' or '订', '前' or '后'] or [.., '原'] or [.., '旧'];
            return old ? new CitationContext(CitedLaw.Unknown, at, null) : new CitationContext(CitedLaw.Named, end - known.Length, known);
        }
        var nameStart = end - NameLength(before);
        var name = text[nameStart..end];
        foreach (var word in Pointing)
        {
            if (name.StartsWith(word, StringComparison.Ordinal)) return new CitationContext(CitedLaw.Unknown, at, null);
        }
        // 规定第三条 alone: 规定 is a verb here.
        if (name.Length <= genre.Length && genre != "宪法") return new CitationContext(genre is "规定" or "解释" or "决定" or "意见" ? CitedLaw.Own : CitedLaw.Unknown, at, null);
        return new CitationContext(CitedLaw.Named, nameStart, LawTitle.Key(name.ToString()));
    }

    private static string? Genre(ReadOnlySpan<char> before)
    {
        foreach (var genre in Genres)
        {
            if (before.EndsWith(genre, StringComparison.Ordinal)) return genre;
        }
        return null;
    }

    private static int NameLength(ReadOnlySpan<char> before)
    {
        var length = 0;
        while (length < before.Length && length < LongestName && Glyphs.IsHan(before[^(length + 1)])) length++;
        var run = before[^length..];
        var cut = 0;
        foreach (var word in Before)
        {
            var found = run.LastIndexOf(word, StringComparison.Ordinal);
            // 共和国 holds 和, and a law's own name may be all that is left after a cut at its first characters.
            if (found < 0 || word == "和" && found > 0 && run[found - 1] == '共') continue;
            if (found + word.Length > cut && found + word.Length < run.Length - 1) cut = found + word.Length;
        }
        return length - cut;
    }
}
