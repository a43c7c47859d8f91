namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Reads an article out of a search query. People leave out 《》, 第 and 条, use Arabic and full-width digits, and put spaces anywhere.
/// </summary>
internal static class QueryCitation
{
    /// <summary>A bare number is an article only behind a word that ends as names of laws do: 民法典944, not 停电2021.</summary>
    private const string LawEndings = "法典例则定释编程约规见知案";

    private const string Trimmed = " \t\u3000《》〈〉“”\"，,、。·:：的第";

    public static Citation? Find(string query)
    {
        var text = query.AsSpan();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '第' && !(IsNumeral(text[at]) && (at == 0 || !IsNumeral(text[at - 1])))) continue;
            if (!TryRead(text, at, out var tail)) continue;
            var title = text[..at].Trim(Trimmed);
            var start = title.IsEmpty ? at : query.IndexOf(title[0]);
            var key = title.IsEmpty ? null : LawTitle.Key(title.ToString());
            if (title.Length > 0 && query[..at].TrimEnd().EndsWith('》') && start > 0 && query[start - 1] == '《') start--;
            return new Citation(key is null or "本法" or "" ? null : key, tail.Article, tail.Paragraph, tail.Item, start, tail.End - start);
        }
        return null;
    }

    private static bool IsNumeral(char c) => Glyphs.ArabicDigit(c) >= 0 || ChineseNumerals.IsNumeral(c);

    private static bool TryRead(ReadOnlySpan<char> text, int start, out CitationTail tail)
    {
        tail = default;
        var marked = text[start] == '第';
        var at = Glyphs.SkipSpace(text, marked ? start + 1 : start);
        if (at >= text.Length) return false;
        var read = ChineseNumerals.Read(text[at..], out var number);
        if (read == 0) return false;
        var digits = read;
        at += read;
        var unit = Glyphs.SkipSpace(text, at);
        var named = unit < text.Length && text[unit] == '条';
        if (named) at = unit + 1;
        else if (unit < text.Length && "款项章节编年月日元号%％万亿人个天".Contains(text[unit])) return false;
        var inserted = Inserted(text, ref at);
        if (!named && inserted > 0 && at < text.Length && text[at] == '条') (named, at) = (true, at + 1);
        if (!named && !marked && !MayStandAlone(text, start, at, digits)) return false;
        tail = CitationTail.Lower(text, new CitationTail(new ArticleNumber(number, inserted), 0, 0, at));
        return true;
    }

    private static int Inserted(ReadOnlySpan<char> text, ref int at)
    {
        if (at + 1 >= text.Length || text[at] is not ('之' or '-' or '－')) return 0;
        var read = ChineseNumerals.Read(text[(at + 1)..], out var inserted);
        if (read == 0 || inserted > 50) return 0;
        at += 1 + read;
        return inserted;
    }

    private static bool MayStandAlone(ReadOnlySpan<char> text, int start, int end, int digits)
    {
        if (digits > 4 || end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('第' or '的' or '，' or ',')) return false;
        var before = text[..start].TrimEnd(Trimmed);
        if (before.IsEmpty) return end == text.Length && Glyphs.ArabicDigit(text[start]) >= 0;
        // 四 alone after 规定 may be anything; two characters are a number.
        return LawEndings.Contains(before[^1]) && (Glyphs.ArabicDigit(text[start]) >= 0 || digits > 1);
    }
}
