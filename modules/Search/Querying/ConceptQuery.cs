using Lucene.Net.Index;
using Lucene.Net.Search;
using PanjinPropertyCms.Search.Analysis;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>Turns a concept into a Lucene query over every field, of articles and of documents alike.</summary>
internal static class ConceptQuery
{
    private const float WordBoost = 0.4f;
    private const float TitleBoost = 2.5f;
    private const float TitleWordBoost = 0.8f;
    private const float AlternativeBoost = 0.75f;
    private const float BonusBoost = 0.6f;
    private const float KeyBoost = 3f;

    internal static Query Of(Concept concept)
    {
        Query words = TextQuery(concept.Text);
        if (concept.Alternatives.Count > 0)
        {
            // The best of the alternatives, not their sum: a text that uses two names for a thing is not twice as good.
            var any = new DisjunctionMaxQuery(0.1f) { words };
            foreach (var alternative in concept.Alternatives)
            {
                var query = TextQuery(alternative);
                query.Boost = AlternativeBoost;
                any.Add(query);
            }

            words = any;
        }

        var keys = Keys(concept);
        if (keys.Count > 0)
        {
            keys.Add(words);
            words = AnyOf(keys);
        }

        words.Boost *= concept.Role == ConceptRole.Bonus ? BonusBoost : 1f;
        return words;
    }

    /// <summary>Any few of the pairs of a text, for when no whole word of it is found: a slip of the pen costs two pairs.</summary>
    internal static Query Loose(IReadOnlyList<string> pairs)
    {
        var any = new BooleanQuery { MinimumNumberShouldMatch = Math.Max(1, (int)(pairs.Count * 0.4)) };
        foreach (var pair in pairs)
        {
            any.Add(TextQuery(pair), Occur.SHOULD);
        }

        return any;
    }

    private static BooleanQuery TextQuery(string text)
    {
        var clauses = new List<Query>
        {
            Pairs(Fields.TextPairs, text, 1f),
            Pairs(Fields.TitlePairs, text, TitleBoost),
            Pairs(Fields.SummaryPairs, text, 1f),
        };
        var words = new List<Token>();
        WordTokens.Write(text, words);
        if (words.Count == 1)
        {
            var word = words[0].TextOf(text);
            clauses.Add(new TermQuery(new Term(Fields.TextWords, word)) { Boost = WordBoost });
            clauses.Add(new TermQuery(new Term(Fields.TitleWords, word)) { Boost = TitleWordBoost });
        }

        return AnyOf(clauses);
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

    private static List<Query> Keys(Concept concept)
    {
        var keys = concept.DocumentNumberKeys.Select(key => new Term(Fields.DocumentNumberKeys, key)).ToList();
        if (concept.ArticleNumber is { } number)
        {
            keys.Add(new Term(Fields.Number, number));
        }

        return keys.ConvertAll(key => (Query)new TermQuery(key) { Boost = KeyBoost });
    }

    private static BooleanQuery AnyOf(List<Query> clauses)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var clause in clauses)
        {
            any.Add(clause, Occur.SHOULD);
        }

        return any;
    }
}
