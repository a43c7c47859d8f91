namespace PanjinPropertyCms.Regulations.Text;

/// <summary>落款: a line that is a date and nothing else, with the issuing bodies in the lines above it; then 抄送 and the like.</summary>
internal static class SignatureBlock
{
    private const int MostSigners = 10;

    private static readonly string[] BodyEndings =
    [
        "局", "部", "委", "委员会", "办公室", "法院", "检察院", "政府", "厅", "院", "处", "会", "中心", "公司", "署", "行", "社", "主席", "总理", "主任", "市长", "省长",
        "（章）", "（盖章）", "（印）", "（代章）", "(章)", "(盖章)",
    ];

    private static readonly string[] After = ["抄送", "抄报", "主送", "此件", "（此件", "(此件", "印发机关"];

    public static void Mark(SourceText source, int from, LineRole[] roles)
    {
        for (var i = from; i < source.LineCount; i++)
        {
            if (roles[i] != LineRole.Body) continue;
            var line = source.Line(i);
            if (line.Length > 40 || !ChineseDate.IsWhole(line, out _)) continue;
            roles[i] = LineRole.Signature;
            for (var above = i - 1; above >= from && above >= i - MostSigners && roles[above] == LineRole.Body && IsSigner(source.Line(above)); above--)
            {
                roles[above] = LineRole.Signature;
            }
            while (i + 1 < source.LineCount && IsAfter(source.Line(i + 1))) roles[++i] = LineRole.Signature;
        }
    }

    private static bool IsSigner(ReadOnlySpan<char> line)
    {
        if (line.Length > 80 || Glyphs.EndsAsSentence(line) || Numbering.TryRead(line, out _) || ArticleMark.TryRead(line, out _)) return false;
        foreach (var ending in BodyEndings)
        {
            if (line.EndsWith(ending, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static bool IsAfter(ReadOnlySpan<char> line)
    {
        foreach (var start in After)
        {
            if (line.StartsWith(start, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
