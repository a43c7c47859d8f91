using System.Linq.Expressions;

namespace PanjinPropertyCms.Presentation.Lists;

/// <summary>The keys that a list can be sorted by. Equal rows keep the order of the last key, so that paging never shows a row twice.</summary>
/// <param name="fallback">The order of a list that was not asked for another: <c>-modified</c>.</param>
public sealed class SortOrder<T>(string fallback)
{
    private readonly Dictionary<string, Func<IQueryable<T>, bool, IOrderedQueryable<T>>> _keys = [];
    private Func<IOrderedQueryable<T>, IOrderedQueryable<T>> _last = rows => rows;
    private Func<IOrderedQueryable<T>, bool, IOrderedQueryable<T>> _along = (rows, _) => rows;

    public SortOrder<T> By<TKey>(string key, Expression<Func<T, TKey>> column)
    {
        _keys.Add(key, (rows, descending) => descending ? rows.OrderByDescending(column) : rows.OrderBy(column));
        return this;
    }

    /// <summary>Orders rows with equal keys by a second column in the direction of the first, which an index over both serves in a large table.</summary>
    public SortOrder<T> Along<TKey>(Expression<Func<T, TKey>> column)
    {
        _along = (rows, descending) => descending ? rows.ThenByDescending(column) : rows.ThenBy(column);
        return this;
    }

    /// <summary>The unique key that settles ties.</summary>
    public SortOrder<T> Then<TKey>(Expression<Func<T, TKey>> column)
    {
        _last = rows => rows.ThenBy(column);
        return this;
    }

    /// <summary>What the address asks for, or the usual order where it names no key of this list.</summary>
    public ListSort Read(ListAddress address) =>
        address.Value(ListSort.QueryKey) is { } text && ListSort.Parse(text) is var asked && _keys.ContainsKey(asked.Key) ? asked : ListSort.Parse(fallback);

    public IQueryable<T> Apply(IQueryable<T> rows, ListSort sort) => _last(_along(_keys[sort.Key](rows, sort.Descending), sort.Descending));
}
