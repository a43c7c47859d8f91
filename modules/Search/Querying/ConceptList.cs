using PanjinPropertyCms.Search.Analysis;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Text;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>Collects the concepts of a query: each once, and no more than a search can bear.</summary>
internal sealed class ConceptList(ISearchLexicon lexicon)
{
    private readonly List<Concept> _concepts = [];
    private readonly HashSet<string> _seen = [];

    internal void Add(Concept concept)
    {
        if (CharacterRuns.Of(concept.Text).Any() && _seen.Add(concept.Text))
        {
            _concepts.Add(WithAlternatives(concept));
        }
    }

    /// <summary>A word as typed between spaces: its parts, and as a bonus the whole of it as a phrase.</summary>
    internal void AddWord(string text, List<CharacterRun> runs)
    {
        var parts = new List<(string Text, bool Single)>();
        foreach (var run in runs)
        {
            var part = text[run.Start..run.End];
            parts.AddRange(run.Ideographic ? RunChunks.Of(part, lexicon).Select(p => (p, p.Length == 1)) : [(part, false)]);
        }

        var several = parts.Count > 1;
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, single) = parts[i];
            if (several && single)
            {
                // A lone character beside words is too common to ask for by itself; with the word before it, it says more.
                var before = i > 0 ? parts[i - 1].Text : "";
                Add(new Concept(before + part, ConceptRole.Bonus) { Highlighted = before.Length > 0 });
            }
            else
            {
                Add(new Concept(part, QuestionWords.Contains(part) ? ConceptRole.Bonus : ConceptRole.Core)
                {
                    Highlighted = !QuestionWords.Contains(part),
                    IsPart = several,
                });
            }
        }

        if (several)
        {
            Add(new Concept(text[runs[0].Start..runs[^1].End], ConceptRole.Bonus) { IsWhole = true });
        }
    }

    /// <summary>What decides comes first, so that a cap never drops it for a bonus.</summary>
    internal IReadOnlyList<Concept> ToList()
    {
        // A query of nothing but question words asks for those words.
        var hopeless = _concepts.TrueForAll(c => c.Role == ConceptRole.Bonus);
        return _concepts
            .Select(c => hopeless ? c with { Role = ConceptRole.Core, Highlighted = true } : c)
            .OrderBy(c => c.Role == ConceptRole.Required ? 0 : c.Role == ConceptRole.Core ? 1 : 2)
            .Take(QueryReader.MaxConcepts)
            .ToList();
    }

    private Concept WithAlternatives(Concept concept) =>
        concept.Role != ConceptRole.Required && lexicon.TryGet(concept.Text, out var words)
            ? concept with { Alternatives = words.Select(Normaliser.Text).Where(w => w != concept.Text).Distinct().Take(8).ToList() }
            : concept;
}
