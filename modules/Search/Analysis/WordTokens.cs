using System.Globalization;
using ICU4N.Text;

namespace PanjinPropertyCms.Search.Analysis;

/// <summary>
/// Words by ICU's dictionary: 物业服务企业 gives 物业, 服务, 企业. Better for ranking than pairs, worse for recall (法院 is
/// not found in 人民法院, one word), so the two fields stand side by side.
/// </summary>
internal static class WordTokens
{
    // Loading the rules and the dictionary takes half a second and a clone is cheap, but no instance may be shared by threads.
    private static readonly Lazy<BreakIterator> Prototype = new(() => BreakIterator.GetWordInstance(new CultureInfo("zh-CN")));

    [ThreadStatic]
    private static BreakIterator? _iterator;

    /// <summary>Words of letters and digits are left as <see cref="CharacterRuns"/> has them; ICU breaks the ideographs.</summary>
    internal static void Write(string text, List<Token> tokens)
    {
        BreakIterator? words = null;
        var end = 0;
        foreach (var run in CharacterRuns.Of(text))
        {
            if (!run.Ideographic || run.Length == 1)
            {
                tokens.Add(new Token(run.Start, Math.Min(run.Length, Token.MaxLength)));
                continue;
            }

            // The whole text is set once: setting each run costs more than breaking it.
            words ??= Over(text);
            var start = run.Start;
            while (start < run.End)
            {
                while (end <= start && end != BreakIterator.Done)
                {
                    end = words.Next();
                }

                // A word of ICU's may begin in this run and end beyond it (a letter between ideographs): the run decides.
                var stop = end <= start || end > run.End ? run.End : end;
                tokens.Add(new Token(start, Math.Min(stop - start, Token.MaxLength)));
                start = stop;
            }
        }
    }

    /// <summary>
    /// The words that are worth a place in the index: of two characters and more. Single ones and words of letters are
    /// found by the pairs, and rank nothing; without them the field is a third smaller.
    /// </summary>
    internal static void WriteRanking(string text, List<Token> tokens)
    {
        var first = tokens.Count;
        Write(text, tokens);
        var kept = first;
        for (var i = first; i < tokens.Count; i++)
        {
            if (tokens[i].Length > 1 && CharacterRuns.IsIdeographic(text, tokens[i].Start))
            {
                tokens[kept++] = tokens[i];
            }
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    private static BreakIterator Over(string text)
    {
        var iterator = _iterator ??= Clone();
        iterator.SetText(text);
        iterator.First();
        return iterator;
    }

    private static BreakIterator Clone()
    {
        lock (Prototype)
        {
            return (BreakIterator)Prototype.Value.Clone();
        }
    }
}
