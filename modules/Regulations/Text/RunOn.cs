namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Finds an article that starts in the middle of a line, where a line break was lost: "……。 第六十五条 航路……" or
/// "第一章　总则　第一条　……". Only the very next number, set off by space after a sentence's end, is believed.
/// </summary>
internal static class RunOn
{
    public static int Find(string text, int start, int end, ArticleNumber last)
    {
        if (last.Number >= ChineseNumerals.Max) return -1;
        var line = text.AsSpan(start, end - start);
        // The first number of a line belongs to the line itself, so the search starts behind it.
        var opens = ArticleMark.TryRead(line, out var mark) && !mark.IsCitation;
        var expected = opens ? mark.Number : last;
        var from = opens ? mark.LabelEnd : 1;
        if (from >= line.Length || line[from..].IndexOf('第') < 0) return -1;
        var label = Labels.Of(expected.Number + 1);
        while (line[from..].IndexOf(label, StringComparison.Ordinal) is var found and >= 0)
        {
            var at = from + found;
            var after = at + label.Length;
            if (after < line.Length && char.IsWhiteSpace(line[after]) && EndsBefore(line[..at])) return start + at;
            from = after;
        }
        return -1;
    }

    private static bool EndsBefore(ReadOnlySpan<char> before)
    {
        var words = before.TrimEnd();
        if (words.IsEmpty) return false;
        if (words[^1] is '。' or '；' or '”' or '）' or ')' or '！' or '？' or ':' or '：') return words[^1] is '。' or '！' or '？' || words.Length < before.Length;
        return words.Length < before.Length && HeadingMark.TryRead(words, out _);
    }

    /// <summary>The labels of the first two thousand articles, made once: they are asked for at every line.</summary>
    private static class Labels
    {
        private static readonly string?[] Made = new string?[2000];

        public static string Of(int number) => number < Made.Length ? Made[number] ??= new ArticleNumber(number).Label : new ArticleNumber(number).Label;
    }
}
