namespace PanjinPropertyCms.Regulations.Text;

/// <summary>When a document takes effect, as it says itself.</summary>
/// <param name="On">自2021年1月1日起施行.</param>
/// <param name="DaysAfterIssue">自公布之日起施行 is 0, 自发布之日起30日后施行 is 30.</param>
/// <param name="MonthsAfterIssue">自公布之日起六个月后施行 is 6.</param>
internal sealed record EffectiveRule(DateOnly? On, int? DaysAfterIssue = null, int? MonthsAfterIssue = null)
{
    public DateOnly? Date(DateOnly? issued) => On ?? issued?.AddMonths(MonthsAfterIssue ?? 0).AddDays(DaysAfterIssue ?? 0);

    private static readonly string[] Takes = ["施行", "实施", "生效", "执行", "试行", "实行", "起效"];

    private static readonly string[] Issues = ["公布", "发布", "印发", "颁布", "签发", "通过", "下发", "签署"];

    /// <summary>Reads the rule out of a sentence; null when it has none.</summary>
    public static EffectiveRule? Read(ReadOnlySpan<char> sentence)
    {
        for (var at = 0; at < sentence.Length && sentence[at..].IndexOf('自') is var found and >= 0;)
        {
            at += found + 1;
            var rest = sentence[at..];
            var read = ChineseDate.Read(rest, out var date);
            if (read > 0 && TakesEffect(rest[read..])) return new EffectiveRule(date);
            if (Issued(rest) is var words and > 0 && After(rest[words..]) is { } rule) return rule;
        }
        return null;
    }

    /// <summary>起施行, 起开始施行, 起正式实施, but not 起至…止.</summary>
    private static bool TakesEffect(ReadOnlySpan<char> rest)
    {
        rest = rest[..Math.Min(rest.Length, 12)];
        if (rest.IndexOfAny('，', '。', '至') is var stop and >= 0) rest = rest[..stop];
        foreach (var word in Takes)
        {
            if (rest.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static int Issued(ReadOnlySpan<char> rest)
    {
        foreach (var word in Issues)
        {
            if (!rest.StartsWith(word, StringComparison.Ordinal)) continue;
            var tail = rest[word.Length..];
            if (tail.StartsWith("之日")) return word.Length + 2;
        }
        return 0;
    }

    private static EffectiveRule? After(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart("起的").TrimStart("满第").TrimStart();
        var read = ChineseNumerals.Read(rest, out var count);
        if (read == 0) return TakesEffect(rest) ? new EffectiveRule(null, 0) : null;
        rest = rest[read..];
        if (rest.StartsWith("个月") && TakesEffect(rest[2..])) return new EffectiveRule(null, null, count);
        return rest.Length > 0 && rest[0] is ('日' or '天') && TakesEffect(rest[1..]) ? new EffectiveRule(null, count) : null;
    }
}
