namespace PanjinPropertyCms.Regulations.Text;

/// <summary>When a document stops being in force, as it says itself: a date (有效期至2027年12月31日) or a term (有效期5年).</summary>
internal sealed record ExpiryRule(DateOnly? On, int Years = 0, int Months = 0)
{
    private static readonly string[] Words = ["有效期", "试行期", "有效期限", "试行期限", "执行期限"];

    /// <summary>The last day in force; a term runs from the day of effect and ends the day before it comes round.</summary>
    public DateOnly? Date(DateOnly? effective) => On ?? effective?.AddYears(Years).AddMonths(Months).AddDays(-1);

    public static ExpiryRule? Read(ReadOnlySpan<char> sentence)
    {
        foreach (var word in Words)
        {
            var found = sentence.IndexOf(word, StringComparison.Ordinal);
            if (found < 0) continue;
            var rest = sentence[(found + word.Length)..].TrimStart("限为是：: 暂定到至自");
            if (ReadTerm(rest) is { } rule) return rule;
        }
        return null;
    }

    private static ExpiryRule? ReadTerm(ReadOnlySpan<char> rest)
    {
        var read = ChineseDate.Read(rest, out var date);
        if (read > 0)
        {
            // 有效期自2025年1月1日至2027年12月31日: the second date ends it.
            var until = rest[read..].IndexOf('至');
            return until is >= 0 and < 4 && ChineseDate.Read(rest[(read + until + 1)..], out var last) > 0 ? new ExpiryRule(last) : new ExpiryRule(date);
        }
        read = ChineseNumerals.Read(rest, out var count);
        if (read == 0 || count > 50) return null;
        rest = rest[read..];
        return rest.StartsWith("年") ? new ExpiryRule(null, count) : rest.StartsWith("个月") ? new ExpiryRule(null, 0, count) : null;
    }
}
