namespace PanjinPropertyCms.Search.Querying;

/// <summary>
/// How many of the words a document must hold. All of them, while that finds a handful; else one fewer at a time, down to
/// half: asking for every word and finding nothing helps nobody, and showing what holds one word of five buries the rest.
/// What fits nearly as well as the best stays in any case: a law whose title is the query but for one word is no miss.
/// </summary>
internal static class Sufficiency
{
    /// <summary>What a search by words should find at least.</summary>
    internal const int Handful = 5;

    /// <summary>Share of the best score that makes up for a missing word.</summary>
    private const float NearlyBest = 0.8f;

    /// <param name="enough">Hits with which there is no need to ask for less: <see cref="Handful"/>, or one where one thing was named.</param>
    internal static void Apply(List<Candidate> found, int concepts, int enough)
    {
        if (found.Count == 0)
        {
            return;
        }

        var wanted = concepts;
        var least = Math.Max(1, (concepts + 1) / 2);
        while (wanted > least && found.Count(c => c.Held >= wanted) < enough)
        {
            wanted--;
        }

        wanted = Math.Min(wanted, found.Max(c => c.Held));
        var strong = found.Where(c => c.Held >= wanted).Max(c => c.Score) * NearlyBest;
        found.RemoveAll(c => c.Held < wanted && (c.Score < strong || c.Held < least));
    }
}
