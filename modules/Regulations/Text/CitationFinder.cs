namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Finds citations in running text: 《民法典》第九百四十四条第二款第（三）项, lists of articles after one title, 《…》 alone, 本法第十条, a bare
/// 第十条第二款 (of the document itself), 刑法第二百六十四条. 前条 and 本条 are left alone: what they mean shows where they stand.
/// </summary>
internal static class CitationFinder
{
    public static IReadOnlyList<Citation> Find(string text)
    {
        var found = new List<Citation>();
        Find(text, 0, text.Length, found);
        return found;
    }

    /// <summary>Finds in a range; positions are those of the whole text.</summary>
    public static void Find(string text, int start, int end, List<Citation> found)
    {
        var span = text.AsSpan(0, end);
        string? lastTitle = null;
        for (var at = start; at < end;)
        {
            var next = span[at..].IndexOfAny('《', '第');
            if (next < 0) return;
            at += next;
            at = span[at] == '《' ? Titled(span, at, found, ref lastTitle) : Bare(span, start, at, found, lastTitle);
            start = Math.Max(start, found.Count > 0 ? found[^1].End : start);
        }
    }

    /// <summary>What a user typed: 民法典944, 民法典第944条第2款, 物业条例58条, 第944条, 133-1. Null when it names no article.</summary>
    public static Citation? InQuery(string query) => QueryCitation.Find(query);

    private static int Titled(ReadOnlySpan<char> text, int open, List<Citation> found, ref string? lastTitle)
    {
        var close = BookTitle.Close(text, open);
        if (close < 0) return open + 1;
        var key = LawTitle.Key(text[(open + 1)..close].ToString());
        if (key.Length == 0) return close + 1;
        lastTitle = key;
        var at = BookTitle.SkipShortName(text, close + 1);
        if (at < text.Length && text[at] == '第' && CitationTail.TryRead(text, at, out var tail)) return List(text, key, open, tail, found);
        found.Add(new Citation(key, null, 0, 0, open, close + 1 - open));
        return close + 1;
    }

    private static int Bare(ReadOnlySpan<char> text, int from, int at, List<Citation> found, string? lastTitle)
    {
        if (!CitationTail.TryRead(text, at, out var tail)) return at + 1;
        var context = CitationContext.Of(text, from, at);
        return context.Law switch
        {
            CitedLaw.Own => List(text, null, context.Start, tail, found),
            CitedLaw.Named => List(text, context.TitleKey, context.Start, tail, found),
            CitedLaw.Previous when lastTitle is not null => List(text, lastTitle, context.Start, tail, found),
            _ => tail.End,
        };
    }

    private static int List(ReadOnlySpan<char> text, string? key, int start, CitationTail tail, List<Citation> found)
    {
        while (true)
        {
            found.Add(new Citation(key, tail.Article, tail.Paragraph, tail.Item, start, tail.End - start));
            if (!CitationTail.TryReadNext(text, tail, out start, out var next)) return tail.End;
            tail = next;
        }
    }
}
