namespace PanjinPropertyCms.Regulations.Text;

/// <summary>条标, the name of an article in brackets: 第一条【立法目的】, 第一条　（目的）. Official texts have none; editions and some local rules do.</summary>
internal readonly record struct ArticleHeading(int Start, int End, int Rest)
{
    private const int Longest = 40;

    /// <param name="text">The text.</param>
    /// <param name="at">Where the words after the label start.</param>
    /// <param name="end">Where the line ends.</param>
    /// <param name="isLastLine">No line of the article follows, so a bracket with nothing after it is its words: 第三条　（删去）.</param>
    public static ArticleHeading Find(string text, int at, int end, bool isLastLine)
    {
        var none = new ArticleHeading(at, at, at);
        if (at >= end || Closing(text[at]) is not { } close) return none;
        var line = text.AsSpan(at, end - at);
        var length = line.IndexOf(close);
        if (length < 2 || length > Longest) return none;
        var inside = line[1..length];
        // （一） is an item and （镇）土地… a word of the sentence: a heading in round brackets is parted from what follows, or ends the line.
        if (Numbering.TryRead(line, out _) || inside.ContainsAny("。；，")) return none;
        var rest = at + length + 1;
        while (rest < end && text[rest] == '*') rest++;
        var parted = rest >= end || char.IsWhiteSpace(text[rest]);
        rest += Glyphs.SkipSpace(text.AsSpan(rest, end - rest), 0);
        if (rest >= end && isLastLine) return none;
        if (text[at] is '（' or '(' && !parted && inside.Length < 2) return none;
        return new ArticleHeading(at + 1, at + length, rest);
    }

    private static char? Closing(char open) => open switch { '【' => '】', '（' => '）', '(' => ')', '〔' => '〕', '[' => ']', _ => null };
}
