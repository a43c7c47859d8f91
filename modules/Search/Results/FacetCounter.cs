using System.Collections;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PanjinPropertyCms.Search.Indexing;
using PanjinPropertyCms.Search.Querying;

namespace PanjinPropertyCms.Search.Results;

/// <summary>
/// One facet over the candidates: whether each passes its filter, and the counts of its values. A value is counted for a
/// candidate that passes every other filter, so that one may choose a second value and see what it would add.
/// </summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<string, int> _counts = [];

    internal FacetCounter(string name, IReadOnlyCollection<string> selected)
    {
        (Name, Selected) = (name, selected.ToHashSet());
    }

    internal string Name { get; }

    internal IReadOnlySet<string> Selected { get; }

    internal IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Which of the candidates of one segment pass this facet's filter.</summary>
    internal BitArray Passing(AtomicReader reader, IReadOnlyList<int> docs)
    {
        var passing = new BitArray(docs.Count, Selected.Count == 0);
        var values = Selected.Count == 0 ? null : reader.GetSortedSetDocValues(IndexFields.Facet(Name));
        if (values is null)
        {
            return passing;
        }

        var wanted = Selected.Select(v => values.LookupTerm(new BytesRef(v))).Where(ord => ord >= 0).ToHashSet();
        for (var i = 0; i < docs.Count && wanted.Count > 0; i++)
        {
            foreach (var ord in Ords(values, docs[i]))
            {
                if (wanted.Contains(ord))
                {
                    passing[i] = true;
                    break;
                }
            }
        }

        return passing;
    }

    /// <summary>Counts the values of those candidates of one segment for which <paramref name="counted"/> says so.</summary>
    internal void Count(AtomicReader reader, IReadOnlyList<int> docs, Func<int, bool> counted)
    {
        if (reader.GetSortedSetDocValues(IndexFields.Facet(Name)) is not { } values)
        {
            return;
        }

        var byOrd = new int[values.ValueCount];
        for (var i = 0; i < docs.Count; i++)
        {
            if (counted(i))
            {
                foreach (var ord in Ords(values, docs[i]))
                {
                    byOrd[ord]++;
                }
            }
        }

        var term = new BytesRef();
        for (var ord = 0; ord < byOrd.Length; ord++)
        {
            if (byOrd[ord] > 0)
            {
                values.LookupOrd(ord, term);
                var value = term.Utf8ToString();
                _counts[value] = _counts.GetValueOrDefault(value) + byOrd[ord];
            }
        }
    }

    private static IEnumerable<long> Ords(SortedSetDocValues values, int doc)
    {
        values.SetDocument(doc);
        for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd())
        {
            yield return ord;
        }
    }
}
