using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>The members of a segment that hold a key.</summary>
internal static class Postings
{
    /// <summary>Null when none does.</summary>
    internal static DocsEnum? Of(AtomicReader reader, string field, string key, bool liveOnly = true)
    {
        var terms = reader.GetTerms(field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(key))
            ? terms.Docs(liveOnly ? reader.LiveDocs : null, null, DocsFlags.NONE)
            : null;
    }

    internal static IEnumerable<int> Each(AtomicReader reader, string field, string key)
    {
        var docs = Of(reader, field, key);
        if (docs is null)
        {
            yield break;
        }

        while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            yield return docs.DocID;
        }
    }

    /// <summary>The same for every key that begins so, at most <paramref name="mostKeys"/> of them.</summary>
    internal static IEnumerable<int> EachWithPrefix(AtomicReader reader, string field, string prefix, int mostKeys)
    {
        var terms = reader.GetTerms(field)?.GetEnumerator();
        var start = new BytesRef(prefix);
        if (terms is null || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
        {
            yield break;
        }

        for (var left = mostKeys; left > 0 && StringHelper.StartsWith(terms.Term, start); left--)
        {
            var docs = terms.Docs(reader.LiveDocs, null, DocsFlags.NONE);
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                yield return docs.DocID;
            }

            if (!terms.MoveNext())
            {
                yield break;
            }
        }
    }
}
