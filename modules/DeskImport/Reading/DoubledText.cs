using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>
/// Finds out whether a text holds itself twice, as a captured page does whose template prints the article for screen and for print.
/// </summary>
internal static class DoubledText
{
    /// <summary>So many lines of the copy must be the same, in order; web furniture differs between the two prints.</summary>
    private const double Alike = 0.9;

    private const int ShortestCopy = 5, FirstLines = 12, ShortestKey = 8;

    /// <summary>The document with its text once; the second print is listed as left out.</summary>
    public static CleanDocument TakeOnce(CleanDocument document)
    {
        var again = Find([.. document.Lines.Select(l => l.Text)]);
        if (again < 0)
        {
            return document;
        }

        var copy = document.Lines.Skip(again).ToList();
        var dropped = new DroppedText($"从“{Short(copy[0].Text)}”到“{Short(copy[^1].Text)}”的 {copy.Count} 行", "同样的文字出现了两遍，只取一遍");
        return document with { Lines = [.. document.Lines.Take(again)], Dropped = [.. document.Dropped, dropped] };
    }

    /// <returns>The line where the copy begins, or -1.</returns>
    internal static int Find(IReadOnlyList<string> lines)
    {
        for (var first = 0; first < Math.Min(FirstLines, lines.Count / 2); first++)
        {
            if (lines[first].Length < ShortestKey)
            {
                continue;
            }

            for (var again = Math.Max(first + 1, lines.Count / 3); again < lines.Count; again++)
            {
                if (lines[again] == lines[first] && IsCopy(lines, first, again))
                {
                    return Begin(lines, first, again);
                }
            }
        }

        return -1;
    }

    /// <summary>The lines before the matching one belong to the copy as far back as they match, too.</summary>
    private static int Begin(IReadOnlyList<string> lines, int first, int again)
    {
        while (first > 0 && lines[first - 1] == lines[again - 1])
        {
            (first, again) = (first - 1, again - 1);
        }

        return again;
    }

    private static bool IsCopy(IReadOnlyList<string> lines, int first, int again)
    {
        var rest = lines.Count - again;
        // The copy must be as long as what it copies, not a refrain that the text repeats.
        if (rest < ShortestCopy || rest < (again - first) * 0.6 || rest > ((again - first) * 1.2) + 5)
        {
            return false;
        }

        int same = 0, at = first;
        for (var line = again; line < lines.Count; line++)
        {
            for (var ahead = at; ahead < Math.Min(at + 4, again); ahead++)
            {
                if (lines[ahead] == lines[line])
                {
                    same++;
                    at = ahead + 1;
                    break;
                }
            }
        }

        return same >= rest * Alike;
    }

    private static string Short(string line) => line.Length <= 20 ? line : line[..20] + "…";
}
