using PanjinPropertyCms.Search.Text;

namespace PanjinPropertyCms.Search.Results;

/// <summary>A stretch of an original text that matches.</summary>
/// <param name="Term">Which of the terms; windows prefer many different ones.</param>
internal readonly record struct Mark(int Start, int End, int Term);

/// <summary>Where the words of a query stand in a text: looked for in the normalised text, told as places of the original.</summary>
internal sealed class MarkFinder
{
    private readonly List<string> _terms;

    /// <param name="terms">Normalised; longer ones are preferred where several begin.</param>
    internal MarkFinder(IEnumerable<string> terms) =>
        _terms = terms.Where(t => t.Length > 0).Distinct().OrderByDescending(t => t.Length).ToList();

    /// <summary>In order of place, none overlapping or touching another: what touches is one mark.</summary>
    internal List<Mark> Find(string original)
    {
        var text = Normaliser.Normalise(original);
        var found = new List<Mark>();
        for (var t = 0; t < _terms.Count; t++)
        {
            var term = _terms[t];
            for (var at = IndexOf(text.Text, term, 0); at >= 0; at = IndexOf(text.Text, term, at + term.Length))
            {
                if (IsWhole(text.Text, at, term.Length))
                {
                    found.Add(new Mark(text.StartOf(at), text.EndOf(at + term.Length - 1), t));
                }
            }
        }

        return Merge(found);
    }

    private static int IndexOf(string text, string term, int from) =>
        from <= text.Length ? text.IndexOf(term, from, StringComparison.Ordinal) : -1;

    // 50 is not in 1500, nor ab in cab: words of letters and digits are found whole, so they are marked whole.
    private static bool IsWhole(string text, int start, int length)
    {
        var end = start + length;
        return !(start > 0 && char.IsAsciiLetterOrDigit(text[start]) && char.IsAsciiLetterOrDigit(text[start - 1]))
            && !(end < text.Length && char.IsAsciiLetterOrDigit(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]));
    }

    private static List<Mark> Merge(List<Mark> marks)
    {
        var merged = new List<Mark>(marks.Count);
        foreach (var mark in marks.OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (merged.Count > 0 && mark.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, mark.End) };
            }
            else
            {
                merged.Add(mark);
            }
        }

        return merged;
    }
}
