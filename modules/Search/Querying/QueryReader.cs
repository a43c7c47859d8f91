using PanjinPropertyCms.Search.Analysis;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Text;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>
/// Understands what was typed, without a query language: every sign that is no letter, digit or quotation mark only
/// separates. Citations and document numbers are read first, then quoted phrases, then words.
/// </summary>
internal sealed class QueryReader(ISearchLexicon lexicon)
{
    /// <summary>Characters that are read; what is beyond them is ignored.</summary>
    internal const int MaxLength = 200;

    /// <summary>Most concepts of one query: masks are 64 bits wide, and each costs time.</summary>
    internal const int MaxConcepts = 24;

    /// <param name="isKnownNumber">Whether a document in the index has this number.</param>
    internal ParsedQuery Read(string? typed, Func<string, bool> isKnownNumber)
    {
        var text = Normaliser.Text(typed?.Length > MaxLength * 2 ? typed[..(MaxLength * 2)] : typed).Trim();
        text = text.Length > MaxLength ? text[..MaxLength] : text;
        var concepts = new ConceptList(lexicon);
        var rest = TakeQuoted(TakeNumber(text, isKnownNumber, concepts, out var citation), concepts);
        AddWords(rest, concepts);
        return new ParsedQuery(text, concepts.ToList(), citation);
    }

    private static string TakeNumber(string text, Func<string, bool> isKnownNumber, ConceptList concepts, out Citation? citation)
    {
        citation = null;
        if (DocumentNumber.Find(text) is { } number)
        {
            var keys = number.PossibleKeys().Where(isKnownNumber).ToList();
            if (keys.Count > 0 || number.Marked)
            {
                var written = text[number.Start..number.End];
                concepts.Add(new Concept(written, ConceptRole.Core) { DocumentNumberKeys = keys });
                return Blank(text, number.Start, number.End);
            }
        }

        citation = Citation.Find(text);
        if (citation is null)
        {
            return text;
        }

        concepts.Add(new Concept(citation.AsWritten(text), ConceptRole.Core) { ArticleNumber = citation.Number });
        return Blank(text, citation.Start, citation.End);
    }

    private static string TakeQuoted(string text, ConceptList concepts)
    {
        while (true)
        {
            var open = text.IndexOf('"');
            var close = open < 0 ? -1 : text.IndexOf('"', open + 1);
            if (close < 0)
            {
                return text;
            }

            concepts.Add(new Concept(text[(open + 1)..close].Trim(), ConceptRole.Required));
            text = Blank(text, open, close + 1);
        }
    }

    private static void AddWords(string text, ConceptList concepts)
    {
        var whole = new List<CharacterRun>();
        foreach (var run in CharacterRuns.Of(text))
        {
            if (whole.Count > 0 && whole[^1].End != run.Start)
            {
                concepts.AddWord(text, whole);
                whole.Clear();
            }

            whole.Add(run);
        }

        concepts.AddWord(text, whole);
    }

    private static string Blank(string text, int start, int end) => string.Concat(text.AsSpan(0, start), " ", text.AsSpan(end));
}
