namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>Shortens two long texts to where they begin to differ: a whole law must not stand in the log twice.</summary>
internal static class AuditExcerpt
{
    /// <summary>A text that is not longer is kept whole.</summary>
    internal const int Longest = 160;

    /// <summary>How much of what is equal stands before the difference.</summary>
    private const int Before = 20;

    internal static (string? Before, string? After) Of(string? before, string? after)
    {
        if ((before?.Length ?? 0) <= Longest && (after?.Length ?? 0) <= Longest)
        {
            return (before, after);
        }

        var common = (before ?? "").AsSpan().CommonPrefixLength(after ?? "");
        var start = Math.Max(0, common - Before);
        return (Cut(before, start), Cut(after, start));
    }

    private static string? Cut(string? text, int start)
    {
        if (text is null)
        {
            return null;
        }

        var from = Whole(text, Math.Min(start, text.Length));
        var to = Whole(text, Math.Min(text.Length, from + Longest));
        return $"{(from > 0 ? "…" : "")}{text[from..to]}{(to < text.Length ? "…" : "")}（共 {text.Length} 字）";
    }

    /// <summary>Not between the halves of a character outside of the basic plane.</summary>
    private static int Whole(string text, int index) => index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
