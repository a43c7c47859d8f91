namespace PanjinPropertyCms.Search.Results;

/// <summary>Chooses where a snippet begins.</summary>
internal static class SnippetStart
{
    private const string Stops = "。；！？\n";

    /// <summary>Marks that compete; a text with more is about the words everywhere, and its beginning will do.</summary>
    private const int MostMarks = 200;

    /// <summary>The first mark of the window with most different terms, then most marks.</summary>
    internal static int OfBest(List<Mark> marks, int width)
    {
        var (best, bestScore) = (marks[0].Start, -1);
        for (var first = 0; first < Math.Min(marks.Count, MostMarks); first++)
        {
            var inside = marks.Skip(first).Take(MostMarks).TakeWhile(m => m.End <= marks[first].Start + width).ToList();
            var score = (inside.Select(m => m.Term).Distinct().Count() * 100) + inside.Count;
            if (score > bestScore)
            {
                (best, bestScore) = (marks[first].Start, score);
            }
        }

        return best;
    }

    /// <summary>A little before a place: at the start of its sentence when that is near.</summary>
    internal static int Before(string text, int place, int lead)
    {
        var earliest = Math.Max(0, place - lead);
        if (earliest == 0)
        {
            return 0;
        }

        var stop = text.LastIndexOfAny(Stops.ToCharArray(), place - 1, place - earliest);
        return stop >= 0 ? stop + 1 : earliest;
    }
}
