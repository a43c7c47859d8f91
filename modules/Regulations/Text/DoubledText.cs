namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// Finds out whether a text holds itself twice, as a captured page does whose template prints the article for screen and for print.
/// </summary>
internal static class DoubledText
{
    /// <summary>So many lines of the copy must be the same, in order; web furniture differs between the two prints.</summary>
    private const double Alike = 0.9;

    private const int ShortestCopy = 5, FirstLines = 12, ShortestKey = 8;

    /// <returns>The line where the copy begins, or -1.</returns>
    public static int Find(SourceText source)
    {
        for (var first = 0; first < Math.Min(FirstLines, source.LineCount / 2); first++)
        {
            if (source.Line(first).Length < ShortestKey) continue;
            for (var again = source.LineCount / 3; again < source.LineCount; again++)
            {
                if (source.Line(again).SequenceEqual(source.Line(first)) && IsCopy(source, first, again)) return Begin(source, first, again);
            }
        }
        return -1;
    }

    /// <summary>The lines before the matching one belong to the copy as far back as they match, too.</summary>
    private static int Begin(SourceText source, int first, int again)
    {
        while (first > 0 && source.Line(first - 1).SequenceEqual(source.Line(again - 1))) (first, again) = (first - 1, again - 1);
        return again;
    }

    private static bool IsCopy(SourceText source, int first, int again)
    {
        var rest = source.LineCount - again;
        // The copy must be as long as what it copies, not a refrain that the text repeats.
        if (rest < ShortestCopy || rest < (again - first) * 0.6 || rest > (again - first) * 1.2 + 5) return false;
        int same = 0, at = first;
        for (var line = again; line < source.LineCount; line++)
        {
            for (var ahead = at; ahead < Math.Min(at + 4, again); ahead++)
            {
                if (!source.Line(ahead).SequenceEqual(source.Line(line))) continue;
                same++;
                at = ahead + 1;
                break;
            }
        }
        return same >= rest * Alike;
    }
}
