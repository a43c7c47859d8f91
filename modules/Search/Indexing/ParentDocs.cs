using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>Which members of a segment are documents: the next one after an article is the article's. One bit each, kept as long as the segment.</summary>
internal static class ParentDocs
{
    private static readonly ConditionalWeakTable<object, FixedBitSet> Cache = [];

    /// <summary>Deleted documents are in it: they still end their block until a merge drops it.</summary>
    internal static FixedBitSet Of(AtomicReader reader) => Cache.GetValue(reader.CoreCacheKey, _ => Read(reader));

    private static FixedBitSet Read(AtomicReader reader)
    {
        var bits = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        var docs = Postings.Of(reader, IndexFields.Parent, "1", liveOnly: false);
        for (var doc = docs?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS; doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs!.NextDoc())
        {
            bits.Set(doc);
        }

        return bits;
    }
}
