using Lucene.Net.Index;
using Lucene.Net.Util;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>
/// Leaves out what belongs to a kind that is switched off, or whose module is gone. The index keeps all installed kinds, so that a switch
/// takes effect with the next search and nothing has to be built anew.
/// </summary>
/// <param name="types">The kinds that may be found.</param>
internal sealed class FindableTypes(IReadOnlySet<string> types)
{
    /// <summary>Whether a document of this segment may be found, by its number in the segment.</summary>
    internal Func<int, bool> In(AtomicReader reader)
    {
        if (reader.GetSortedSetDocValues(IndexFields.Facet(SearchFacetDefinition.TypeName)) is not { } values)
        {
            return static _ => true;
        }

        var hidden = HiddenOrds(values, types);
        return hidden.Count == 0 ? static _ => true : doc =>
        {
            values.SetDocument(doc);
            return !hidden.Contains(values.NextOrd());
        };
    }

    private static HashSet<long> HiddenOrds(SortedSetDocValues values, IReadOnlySet<string> types)
    {
        var (hidden, term) = (new HashSet<long>(), new BytesRef());
        for (var ord = 0L; ord < values.ValueCount; ord++)
        {
            values.LookupOrd(ord, term);
            if (!types.Contains(term.Utf8ToString()))
            {
                hidden.Add(ord);
            }
        }

        return hidden;
    }
}
