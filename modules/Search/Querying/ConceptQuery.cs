using Lucene.Net.Index;
using Lucene.Net.Search;
using PanjinPropertyCms.Search.Analysis;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>Turns a concept into Lucene queries, one for each field of articles and of documents.</summary>
internal static class ConceptQuery
{
    private const float WordBoost = 0.4f;
    private const float TitleBoost = 2.5f;
    private const float TitleWordBoost = 0.8f;
    private const float AlternativeBoost = 0.75f;
    private const float KeyBoost = 3f;

    /// <summary>管理 in a title says little about a search for 物业管理条例; the whole of it in a title says all.</summary>
    private const float PartOfTitleBoost = 0.8f;

    internal static IEnumerable<ConceptClause> Of(Concept concept)
    {
        var boost = concept.Role == ConceptRole.Bonus && !concept.IsWhole ? 0.6f : 1f;
        foreach (var key in Keys(concept))
        {
            yield return new ConceptClause(new TermQuery(key) { Boost = KeyBoost }, 0, true);
        }

        var title = concept.IsPart ? PartOfTitleBoost : TitleBoost;
        for (var wording = 0; wording <= concept.Alternatives.Count; wording++)
        {
            var text = wording == 0 ? concept.Text : concept.Alternatives[wording - 1];
            foreach (var (query, decides) in Clauses(text, title, wording == 0 ? boost : boost * AlternativeBoost))
            {
                yield return new ConceptClause(query, wording, decides);
            }
        }
    }

    /// <summary>Half of the pairs of a text, for when no whole word of it is found: a slip of the pen costs two pairs.</summary>
    internal static ConceptClause Loose(IReadOnlyList<string> pairs)
    {
        var any = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = (pairs.Count + 1) / 2 };
        foreach (var pair in pairs)
        {
            var anywhere = new BooleanQuery(disableCoord: true);
            foreach (var (query, _) in Clauses(pair, TitleBoost, 1f))
            {
                anywhere.Add(query, Occur.SHOULD);
            }

            any.Add(anywhere, Occur.SHOULD);
        }

        return new ConceptClause(any, 0, true);
    }

    private static IEnumerable<(Query Query, bool Decides)> Clauses(string text, float title, float boost)
    {
        yield return (Pairs(IndexFields.TextPairs, text, boost), true);
        yield return (Pairs(IndexFields.TitlePairs, text, boost * title), true);
        yield return (Pairs(IndexFields.SummaryPairs, text, boost), true);
        var words = new List<Token>();
        WordTokens.WriteRanking(text, words);
        if (words.Count == 1 && words[0].Length == text.Length)
        {
            yield return (new TermQuery(new Term(IndexFields.TextWords, text)) { Boost = boost * WordBoost }, false);
            yield return (new TermQuery(new Term(IndexFields.TitleWords, text)) { Boost = boost * TitleWordBoost }, false);
        }
    }

    private static Query Pairs(string field, string text, float boost)
    {
        var tokens = BigramTokens.OfQuery(text);
        if (tokens.Count == 1)
        {
            var term = new Term(field, tokens[0].TextOf(text));
            return BigramTokens.IsSingleIdeograph(text, tokens[0])
                ? new PrefixQuery(term) { Boost = boost, MultiTermRewriteMethod = MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE }
                : new TermQuery(term) { Boost = boost };
        }

        var phrase = new PhraseQuery { Boost = boost };
        foreach (var token in tokens)
        {
            phrase.Add(new Term(field, token.TextOf(text)));
        }

        return phrase;
    }

    private static IEnumerable<Term> Keys(Concept concept)
    {
        var numbers = concept.DocumentNumberKeys.Select(key => new Term(IndexFields.DocumentNumberKeys, key));
        return concept.ArticleNumber is { } number ? numbers.Append(new Term(IndexFields.Number, number)) : numbers;
    }
}
