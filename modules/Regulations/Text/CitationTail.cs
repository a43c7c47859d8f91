namespace PanjinPropertyCms.Regulations.Text;

/// <summary>第九百四十四条第二款第（三）项: the part of a citation after the law's name.</summary>
internal readonly record struct CitationTail(ArticleNumber Article, int Paragraph, int Item, int End)
{
    /// <summary>Reads at <paramref name="at"/>, where 第 stands.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out CitationTail tail)
    {
        tail = default;
        if (!Unit(text, ref at, "条", out var number)) return false;
        var inserted = ArticleMark.ReadInserted(text, ref at);
        tail = Lower(text, new CitationTail(new ArticleNumber(number, inserted), 0, 0, at));
        return true;
    }

    /// <summary>
    /// What goes a list on: 、第九百四十五条 names another article, 、第三款 another paragraph of the same, 、第（二）项 another item.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="previous">What was named before.</param>
    /// <param name="start">Where the words of the next one start.</param>
    /// <param name="next">The next one.</param>
    public static bool TryReadNext(ReadOnlySpan<char> text, CitationTail previous, out int start, out CitationTail next)
    {
        start = previous.End + Joint(text[previous.End..]);
        next = default;
        if (start == previous.End || start >= text.Length || text[start] != '第') return false;
        if (TryRead(text, start, out next)) return true;
        var at = start;
        if (previous.Paragraph > 0 && Unit(text, ref at, "款", out var paragraph))
        {
            next = Lower(text, previous with { Paragraph = paragraph, Item = 0, End = at });
            return true;
        }
        at = start;
        if (previous.Item == 0 || !Unit(text, ref at, "项", out var item)) return false;
        next = previous with { Item = item, End = at };
        return true;
    }

    /// <summary>款 and 项 after what is read so far.</summary>
    public static CitationTail Lower(ReadOnlySpan<char> text, CitationTail tail)
    {
        var at = tail.End;
        if (tail.Paragraph == 0 && Unit(text, ref at, "款", out var paragraph)) tail = tail with { Paragraph = paragraph, End = at };
        at = tail.End;
        if (Unit(text, ref at, "项", out var item)) tail = tail with { Item = item, End = at };
        return tail;
    }

    /// <summary>第 number unit, the number possibly in brackets: 第（三）项.</summary>
    private static bool Unit(ReadOnlySpan<char> text, ref int at, string unit, out int number)
    {
        number = 0;
        var i = Glyphs.SkipSpace(text, at);
        if (i >= text.Length || text[i] != '第') return false;
        i = Glyphs.SkipSpace(text, i + 1);
        var opened = i < text.Length && text[i] is ('（' or '(');
        if (opened) i++;
        var read = i < text.Length ? ChineseNumerals.Read(text[i..], out number) : 0;
        if (read == 0) return false;
        i += read;
        if (opened && (i >= text.Length || text[i++] is not ('）' or ')'))) return false;
        i = Glyphs.SkipSpace(text, i);
        if (i >= text.Length || text[i] != unit[0]) return false;
        at = i + 1;
        return true;
    }

    private static int Joint(ReadOnlySpan<char> text)
    {
        foreach (var joint in (ReadOnlySpan<string>)["以及", "或者", "、", "，", "和", "及", "与", "或", "至", "到"])
        {
            if (text.StartsWith(joint, StringComparison.Ordinal)) return joint.Length;
        }
        return 0;
    }
}
