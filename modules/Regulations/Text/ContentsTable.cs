namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// A table of contents inside the text. Its lines look like the headings they announce; what gives it away is the word 目录, or
/// that a run of headings with nothing between them is printed again below.
/// </summary>
internal static class ContentsTable
{
    public static void Mark(SourceText source, int from, LineRole[] roles)
    {
        for (var i = 0; i < source.LineCount; i++)
        {
            if (roles[i] is LineRole.Title || i < from && !IsLabel(source.Line(i))) continue;
            var line = source.Line(i);
            if (IsLabel(line))
            {
                var end = EndOfLabelled(source, i);
                roles.AsSpan(i, end - i).Fill(LineRole.Contents);
                i = end - 1;
            }
            else if (i <= from + 3 && EndOfUnlabelled(source, i) is var end and > 0)
            {
                roles.AsSpan(i, end - i).Fill(LineRole.Contents);
                i = end - 1;
            }
            // A law without a table of contents is past the place for one as soon as its articles begin.
            else if (i > from + 60) return;
        }
    }

    public static bool IsLabel(ReadOnlySpan<char> line)
    {
        if (!line[ArticleMark.SkipMarkdown(line)..].StartsWith("目")) return false;
        var squeezed = Glyphs.Squeeze(line[..Math.Min(line.Length, 40)]);
        return squeezed is "目录" or "目次" or "目录:" || squeezed.StartsWith("目录第", StringComparison.Ordinal);
    }

    private static int EndOfLabelled(SourceText source, int label)
    {
        var first = label + 1;
        if (first >= source.LineCount || !IsEntry(source.Line(first))) return first;
        var again = Again(source, first);
        if (again > 0) return again;
        var end = first;
        while (end < source.LineCount && IsEntry(source.Line(end)) && EntryIsHeading(source.Line(end))) end++;
        return end;
    }

    /// <summary>Where the first entry is printed the second time, if all between could be entries.</summary>
    private static int Again(SourceText source, int first)
    {
        var key = Key(source.Line(first));
        for (var i = first + 1; i < source.LineCount && i < first + 600; i++)
        {
            if (Key(source.Line(i)) == key) return i;
            if (!IsEntry(source.Line(i))) return 0;
        }
        return 0;
    }

    private static int EndOfUnlabelled(SourceText source, int first)
    {
        if (!HeadingMark.TryRead(source.Line(first), out var opening) || opening.Number == 0) return 0;
        var end = first;
        var siblings = 0;
        while (end < source.LineCount && HeadingMark.TryRead(source.Line(end), out var mark))
        {
            if (mark.Kind == opening.Kind) siblings++;
            end++;
        }
        if (siblings < 2) return 0;
        var again = Again(source, first);
        return again > 0 && again <= end ? again : 0;
    }

    private static bool EntryIsHeading(ReadOnlySpan<char> line) => HeadingMark.TryRead(WithoutPage(line), out _)
        || AppendixLine.IsHeading(WithoutPage(line));

    private static bool IsEntry(ReadOnlySpan<char> line) => line.Length <= HeadingMark.LongestHeading + 20 && !WithoutPage(line).EndsWith("。");

    private static string Key(ReadOnlySpan<char> line) => Glyphs.Squeeze(WithoutPage(line));

    /// <summary>第一章 总则……………3 or 第一章 总则（1） without leader and page.</summary>
    private static ReadOnlySpan<char> WithoutPage(ReadOnlySpan<char> line)
    {
        var cut = line.TrimEnd("0123456789０１２３４５６７８９（）()-— 　\t");
        var trimmed = cut.TrimEnd("…·.．- 　\t");
        return trimmed.IsEmpty ? line : trimmed;
    }
}
