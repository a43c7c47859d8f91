namespace PanjinPropertyCms.Search.Analysis;

/// <summary>
/// Overlapping pairs of ideographs, and of each run the last character alone: 物业费 gives 物业, 业费, 费. So every
/// character of a text begins exactly one term: a query of one character is the prefix query over it, exact, without a
/// field of single characters (which would add half to the index). Words in letters or digits are one term.
/// Each term is one position on from the last, so a phrase of a query meets the phrase of a text.
/// </summary>
internal static class BigramTokens
{
    internal static void Write(string text, List<Token> tokens)
    {
        foreach (var run in CharacterRuns.Of(text))
        {
            if (!run.Ideographic)
            {
                tokens.Add(new Token(run.Start, WholeCharacters(text, run.Start, Math.Min(run.Length, Token.MaxLength))));
                continue;
            }

            for (var place = run.Start; place < run.End;)
            {
                var next = place + WidthAt(text, place);
                var end = next < run.End ? next + WidthAt(text, next) : next;
                tokens.Add(new Token(place, end - place));
                place = next;
            }
        }
    }

    /// <summary>
    /// The terms of a piece of a query. The last character of a text alone is dropped where the text may go on
    /// (it ends a run only by chance of where the typing stopped), unless it is all there is.
    /// </summary>
    internal static List<Token> OfQuery(string text)
    {
        var tokens = new List<Token>();
        Write(text, tokens);
        if (tokens.Count > 1 && IsSingleIdeograph(text, tokens[^1]))
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        return tokens;
    }

    internal static bool IsSingleIdeograph(string text, Token token) =>
        token.Length == WidthAt(text, token.Start) && CharacterRuns.IsIdeographic(text, token.Start);

    private static int WidthAt(string text, int place) =>
        char.IsHighSurrogate(text[place]) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]) ? 2 : 1;

    private static int WholeCharacters(string text, int start, int length) =>
        char.IsHighSurrogate(text[start + length - 1]) ? length - 1 : length;
}
