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
        foreach (var run in CharacterRuns.Of(text))
        {
            if (run.Ideographic && run.Length > 1)
            {
                WriteWords(text, run, tokens);
            }
            else
            {
                tokens.Add(new Token(run.Start, Math.Min(run.Length, Token.MaxLength)));
            }
        }
    }

    private static void WriteWords(string text, CharacterRun run, List<Token> tokens)
    {
        var iterator = _iterator ??= Clone();
        iterator.SetText(text.Substring(run.Start, run.Length));
        var start = iterator.First();
        for (var end = iterator.Next(); end != BreakIterator.Done; start = end, end = iterator.Next())
        {
            tokens.Add(new Token(run.Start + start, Math.Min(end - start, Token.MaxLength)));
        }
    }

    private static BreakIterator Clone()
    {
        lock (Prototype)
        {
            return (BreakIterator)Prototype.Value.Clone();
        }
    }
}
