namespace PanjinPropertyCms.Regulations.Text;

/// <summary>A title in 《》, which may hold another in 〈〉 or, against the norm (GB/T 15834), in 《》 again.</summary>
internal static class BookTitle
{
    private const int Longest = 200;

    /// <summary>Position of the 》 that closes the 《 at <paramref name="open"/>, or -1.</summary>
    public static int Close(ReadOnlySpan<char> text, int open)
    {
        var depth = 0;
        var end = Math.Min(text.Length, open + Longest);
        for (var i = open; i < end; i++)
        {
            var c = text[i];
            if (c == '《') depth++;
            else if (c == '》' && --depth == 0) return i;
            else if (c is '\n') return -1;
        }
        return -1;
    }

    /// <summary>Position after （以下简称民事诉讼法） and the like, when 第 follows it; else <paramref name="at"/>.</summary>
    public static int SkipShortName(ReadOnlySpan<char> text, int at)
    {
        var after = Glyphs.SkipSpace(text, at);
        if (after >= text.Length || text[after] is not ('（' or '(')) return after;
        var window = text[after..Math.Min(text.Length, after + 60)];
        var close = window.IndexOfAny('）', ')');
        if (close < 0) return at;
        var next = Glyphs.SkipSpace(text, after + close + 1);
        return next < text.Length && text[next] == '第' ? next : at;
    }
}
