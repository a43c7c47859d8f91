using PanjinPropertyCms.Search.Analysis;
using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>
/// Cuts a run of ideographs, typed without spaces, into the things it asks for: entries of the lexicon first, then ICU's
/// words. Single characters in a row are put together again (住|建|局), for ICU does not know the bureaus' short names.
/// </summary>
internal static class RunChunks
{
    /// <summary>Up to here a run is taken as one word: cutting 物业费 would lose more than it finds.</summary>
    private const int OneWord = 3;

    internal static IEnumerable<string> Of(string run, ISearchLexicon lexicon)
    {
        if (run.Length <= OneWord)
        {
            yield return run;
            yield break;
        }

        var boundaries = WordEnds(run);
        var singles = "";
        for (var place = 0; place < run.Length;)
        {
            var end = EntryEnd(run, place, lexicon) ?? boundaries.First(b => b > place);
            var word = run[place..end];
            place = end;
            if (word.Length == 1 && !QuestionWords.Contains(word))
            {
                singles += word;
                continue;
            }

            if (singles.Length > 0)
            {
                yield return singles;
                singles = "";
            }

            yield return word;
        }

        if (singles.Length > 0)
        {
            yield return singles;
        }
    }

    private static List<int> WordEnds(string run)
    {
        var words = new List<Token>();
        WordTokens.Write(run, words);
        var ends = words.ConvertAll(w => w.Start + w.Length);
        ends.Add(run.Length);
        return ends;
    }

    private static int? EntryEnd(string run, int place, ISearchLexicon lexicon)
    {
        for (var length = Math.Min(lexicon.MaxLength, run.Length - place); length > 1; length--)
        {
            if (lexicon.TryGet(run.Substring(place, length), out _))
            {
                return place + length;
            }
        }

        return null;
    }
}
