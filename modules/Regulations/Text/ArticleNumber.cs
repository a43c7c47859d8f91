namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// The number of an article (条). An article put in by amendment carries a second number: 第一百三十三条之一 is 133, inserted 1.
/// </summary>
/// <remarks>
/// Three written forms. In an address: <c>133-1</c>. As an anchor: <c>art-133z1</c>, because <c>art-133-1</c> would look like a part
/// of article 133 beside <c>art-133-p1</c>, and a dot would have to be escaped in a CSS selector. In print: 第一百三十三条之一.
/// </remarks>
internal readonly record struct ArticleNumber(int Number, int Inserted = 0) : IComparable<ArticleNumber>
{
    /// <summary>第九百四十四条, 第一百三十三条之一.</summary>
    public string Label => Inserted == 0
        ? $"第{ChineseNumerals.Write(Number)}条"
        : $"第{ChineseNumerals.Write(Number)}条之{ChineseNumerals.Write(Inserted)}";

    public string Anchor => Inserted == 0 ? $"art-{Number}" : $"art-{Number}z{Inserted}";

    /// <summary>The segment of an address: <c>944</c>, <c>133-1</c>.</summary>
    public override string ToString() => Inserted == 0 ? $"{Number}" : $"{Number}-{Inserted}";

    public int CompareTo(ArticleNumber other) => (Number, Inserted).CompareTo((other.Number, other.Inserted));

    /// <summary>Can this one come directly after <paramref name="previous"/>, with nothing left out?</summary>
    public bool Follows(ArticleNumber previous) => Inserted == 0
        ? Number == previous.Number + 1
        : Number == previous.Number && Inserted == previous.Inserted + 1;

    /// <summary>Reads 944, ９４４, 944条, 第944条, 第九百四十四条, 133-1, 133之1, 第一百三十三条之一; spaces do not matter.</summary>
    public static bool TryParse(string? text, out ArticleNumber number)
    {
        number = default;
        if (text is null || text.Length > 40) return false;
        var s = Glyphs.Squeeze(text).AsSpan();
        if (s.Length > 0 && s[0] is '第' or '笫') s = s[1..];
        var read = ChineseNumerals.Read(s, out var main);
        if (read == 0) return false;
        s = s[read..];
        if (s.Length > 0 && s[0] == '条') s = s[1..];
        var inserted = 0;
        if (s.Length > 0)
        {
            if (s[0] is not ('-' or '之') || !ChineseNumerals.TryParse(s[1..].TrimEnd('条'), out inserted)) return false;
        }
        number = new ArticleNumber(main, inserted);
        return true;
    }
}
