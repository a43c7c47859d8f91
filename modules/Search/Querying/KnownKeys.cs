using Lucene.Net.Index;
using Lucene.Net.Search;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>Which whole titles and document numbers the index holds, and where.</summary>
internal static class KnownKeys
{
    internal static bool Contains(IndexSearcher searcher, string field, string key) =>
        searcher.IndexReader.DocFreq(new Term(field, key)) > 0;

    internal static HashSet<int> DocsOf(IndexSearcher searcher, string field, IEnumerable<string> keys)
    {
        var docs = new HashSet<int>();
        foreach (var key in keys)
        {
            foreach (var leaf in searcher.IndexReader.Leaves)
            {
                docs.UnionWith(Postings.Each(leaf.AtomicReader, field, key).Select(doc => leaf.DocBase + doc));
            }
        }

        return docs;
    }
}
