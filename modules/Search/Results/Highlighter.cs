using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Search.Results;

/// <summary>Writes original text as HTML with what matches marked, whole or as the best window of it.</summary>
internal sealed class Highlighter(IEnumerable<string> terms)
{
    /// <summary>Characters of a snippet, about.</summary>
    internal const int Window = 120;

    /// <summary>Characters of context before the first mark.</summary>
    private const int Lead = 24;

    /// <summary>Characters of a text that are looked through for a snippet; no article is nearly as long, some bodies are.</summary>
    private const int MostSearched = 40_000;

    // The default encoder writes Chinese as numbers, eight bytes a character.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly MarkFinder _finder = new(terms);

    /// <summary>The whole text.</summary>
    internal MarkedText Whole(string? text) =>
        string.IsNullOrEmpty(text) ? default : Write(text, 0, text.Length, _finder.Find(text));

    /// <summary>The window in which most different words stand; the beginning when there are none.</summary>
    internal MarkedText Snippet(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        text = text.Length > MostSearched ? text[..MostSearched] : text;
        var marks = _finder.Find(text);
        if (text.Length <= Window * 5 / 4)
        {
            return Write(text, 0, text.Length, marks);
        }

        var start = marks.Count == 0 ? 0 : SnippetStart.Before(text, SnippetStart.OfBest(marks, Window - Lead), Lead);
        var end = Math.Min(text.Length, start + Window);
        return Write(text, WholeCharacter(text, start), WholeCharacter(text, end), marks);
    }

    private static MarkedText Write(string text, int start, int end, List<Mark> marks)
    {
        var html = new StringBuilder(end - start + 64);
        html.Append(start > 0 ? "…" : "");
        var place = start;
        foreach (var mark in marks)
        {
            var from = WholeCharacter(text, Math.Max(mark.Start, place));
            var to = WholeCharacter(text, Math.Min(mark.End, end));
            if (from < to)
            {
                html.Append(Encode(text, place, from)).Append("<mark>").Append(Encode(text, from, to)).Append("</mark>");
                place = to;
            }
        }

        html.Append(Encode(text, place, end)).Append(end < text.Length ? "…" : "");
        return new MarkedText(html.ToString());
    }

    // Lines of the original have no meaning in a snippet.
    private static string Encode(string text, int start, int end) =>
        Encoder.Encode(text[start..end].ReplaceLineEndings(" "));

    /// <summary>Never between the halves of a surrogate pair: then before it.</summary>
    private static int WholeCharacter(string text, int place) =>
        place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) && char.IsHighSurrogate(text[place - 1])
            ? place - 1
            : place;
}
