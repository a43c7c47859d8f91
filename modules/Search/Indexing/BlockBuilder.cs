using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PanjinPropertyCms.Search.Analysis;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Text;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>
/// Makes the block of a document: its articles, then itself. Members are made one at a time as the writer asks, over the
/// same token streams, so that a law of 1,000 articles needs the memory of one. Hence one instance per thread.
/// </summary>
internal sealed class BlockBuilder
{
    private static readonly FieldType Pairs = Freeze(new FieldType(TextField.TYPE_NOT_STORED));
    private static readonly FieldType Words =
        Freeze(new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS });

    private readonly TokenListStream _pairs = new();
    private readonly TokenListStream _words = new();
    private readonly TokenListStream _titlePairs = new();
    private readonly TokenListStream _titleWords = new();
    private readonly TokenListStream _summary = new();

    internal static string KeyOf(Guid id) => id.ToString("N");

    internal IEnumerable<IEnumerable<IIndexableField>> Build(SearchDocument document)
    {
        var key = KeyOf(document.Id);
        foreach (var article in document.Articles)
        {
            yield return ArticleOf(article, key);
        }

        yield return DocumentOf(document, key);
    }

    private Document ArticleOf(SearchArticle article, string key)
    {
        var made = new Document
        {
            new StringField(IndexFields.Id, key, Field.Store.NO),
            new StringField(IndexFields.Number, Cut(article.Number), Field.Store.YES),
            new StoredField(IndexFields.Label, article.Label),
            new StoredField(IndexFields.Url, article.Url),
            new StoredField(IndexFields.Text, article.Text),
        };
        Store(made, IndexFields.Heading, article.Heading);
        AddText(made, article.Heading, article.Text);
        return made;
    }

    private Document DocumentOf(SearchDocument document, string key)
    {
        var made = new Document
        {
            new StringField(IndexFields.Id, key, Field.Store.YES),
            new StringField(IndexFields.Parent, "1", Field.Store.NO),
            new StoredField(IndexFields.Type, document.Type),
            new StoredField(IndexFields.Title, document.Title),
            new StoredField(IndexFields.Url, document.Url),
            new NumericDocValuesField(IndexFields.Date, document.Date is { } date ? date.DayNumber + 1 : 0),
            new NumericDocValuesField(IndexFields.Standing, (long)document.Standing),
        };
        Store(made, IndexFields.SourceId, document.SourceId);
        Store(made, IndexFields.Summary, document.Summary);
        Store(made, IndexFields.StandingLabel, document.StandingLabel);
        AddTitles(made, document);
        AddSummary(made, document);
        AddFacets(made, document);
        if (document.Articles.Count == 0 && !string.IsNullOrEmpty(document.Body))
        {
            made.Add(new StoredField(IndexFields.Text, document.Body));
            AddText(made, null, document.Body);
        }

        return made;
    }

    private void AddText(Document made, string? heading, string text)
    {
        _pairs.Clear();
        _words.Clear();
        foreach (var value in new[] { heading, text })
        {
            if (!string.IsNullOrEmpty(value))
            {
                var normalised = Normaliser.Text(value);
                _pairs.Add(normalised, BigramTokens.Write);
                _words.Add(normalised, WordTokens.WriteRanking);
            }
        }

        made.Add(new Field(IndexFields.TextPairs, _pairs, Pairs));
        made.Add(new Field(IndexFields.TextWords, _words, Words));
    }

    private void AddTitles(Document made, SearchDocument document)
    {
        _titlePairs.Clear();
        _titleWords.Clear();
        foreach (var title in document.ShortTitles.Prepend(document.Title))
        {
            var normalised = Normaliser.Text(title);
            _titlePairs.Add(normalised, BigramTokens.Write);
            _titleWords.Add(normalised, WordTokens.WriteRanking);
            foreach (var titleKey in TitleKey.AllOf(title))
            {
                made.Add(new StringField(IndexFields.TitleKeys, titleKey, Field.Store.NO));
            }
        }

        made.Add(new Field(IndexFields.TitlePairs, _titlePairs, Pairs));
        made.Add(new Field(IndexFields.TitleWords, _titleWords, Words));
    }

    private void AddSummary(Document made, SearchDocument document)
    {
        _summary.Clear().Add(Normaliser.Text(document.Summary), BigramTokens.Write);
        foreach (var number in document.DocumentNumbers)
        {
            _summary.Add(Normaliser.Text(number), BigramTokens.Write);
            foreach (var numberKey in DocumentNumber.KeysOf(number))
            {
                made.Add(new StringField(IndexFields.DocumentNumberKeys, Cut(numberKey), Field.Store.NO));
            }
        }

        made.Add(new Field(IndexFields.SummaryPairs, _summary, Pairs));
    }

    private static void AddFacets(Document made, SearchDocument document)
    {
        made.Add(new SortedSetDocValuesField(IndexFields.Facet(SearchFacetDefinition.TypeName), new BytesRef(Cut(document.Type))));
        foreach (var (name, values) in document.Facets)
        {
            // The type is the engine's own facet; a source cannot give it a second value.
            foreach (var value in values.Distinct().Where(v => v.Length > 0 && name != SearchFacetDefinition.TypeName))
            {
                made.Add(new SortedSetDocValuesField(IndexFields.Facet(name), new BytesRef(Cut(value))));
            }
        }
    }

    // Lucene refuses keys above 32 kB, and with them the document; no key is that long on purpose.
    private static string Cut(string key) => key.Length > 500 ? key[..500] : key;

    private static void Store(Document made, string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            made.Add(new StoredField(field, value));
        }
    }

    private static FieldType Freeze(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
