using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Indexing;
using PanjinPropertyCms.Search.Querying;

namespace PanjinPropertyCms.Search.Results;

/// <summary>Reads what is stored of the hits of one page.</summary>
internal sealed class HitReader(IndexSearcher searcher, Highlighter highlighter)
{
    internal SearchHit Read(Candidate candidate, IEnumerable<ScoredArticle> articles)
    {
        var stored = searcher.Doc(candidate.Doc);
        var title = stored.Get(IndexFields.Title);
        var read = articles.Select(a => Article(a.Doc)).ToList();
        return new SearchHit
        {
            Id = Guid.ParseExact(stored.Get(IndexFields.Id), "N"),
            SourceId = stored.Get(IndexFields.SourceId),
            Type = stored.Get(IndexFields.Type),
            Title = title,
            TitleHtml = highlighter.Whole(title),
            Url = stored.Get(IndexFields.Url),
            Snippet = read.Count > 0 && !read[0].Snippet.IsEmpty ? read[0].Snippet : Snippet(stored),
            Score = candidate.Score,
            Date = candidate.Day == 0 ? null : DateOnly.FromDayNumber(candidate.Day - 1),
            Standing = StandingOf(candidate.Doc),
            StandingLabel = stored.Get(IndexFields.StandingLabel),
            Articles = read,
            ArticleCount = candidate.ArticleCount,
        };
    }

    internal CitedArticle Cited(CitedDoc cited, int? paragraph)
    {
        var document = searcher.Doc(cited.Document);
        var article = searcher.Doc(cited.Article);
        return new CitedArticle(
            Guid.ParseExact(document.Get(IndexFields.Id), "N"), document.Get(IndexFields.Title), document.Get(IndexFields.Url),
            article.Get(IndexFields.Number), article.Get(IndexFields.Label), article.Get(IndexFields.Url), article.Get(IndexFields.Text),
            StandingOf(cited.Document), document.Get(IndexFields.StandingLabel), paragraph);
    }

    private ArticleHit Article(int doc)
    {
        var stored = searcher.Doc(doc);
        return new ArticleHit(
            stored.Get(IndexFields.Number), stored.Get(IndexFields.Label), stored.Get(IndexFields.Heading), stored.Get(IndexFields.Url),
            highlighter.Snippet(stored.Get(IndexFields.Text)));
    }

    // The summary when it says what was asked for, else the place in the text that does.
    private MarkedText Snippet(Document stored)
    {
        var summary = highlighter.Snippet(stored.Get(IndexFields.Summary));
        var text = stored.Get(IndexFields.Text);
        return text is null || summary.Html.Contains("<mark>", StringComparison.Ordinal) ? summary
            : highlighter.Snippet(text) is var body && (summary.IsEmpty || body.Html.Contains("<mark>", StringComparison.Ordinal)) ? body
            : summary;
    }

    private Standing StandingOf(int doc)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(doc, leaves)];
        return (Standing)(leaf.AtomicReader.GetNumericDocValues(IndexFields.Standing)?.Get(doc - leaf.DocBase) ?? 0);
    }
}
