namespace PanjinPropertyCms.Search.Querying;

/// <summary>Keeps the few best articles of a document while it is walked through; all of them when told so.</summary>
internal sealed class BestArticles(int most)
{
    private readonly List<ScoredArticle> _kept = [];

    internal int Count { get; private set; }

    internal void Clear()
    {
        _kept.Clear();
        Count = 0;
    }

    internal void Add(int doc, float score)
    {
        Count++;
        if (_kept.Count == most)
        {
            if (score <= _kept[^1].Score)
            {
                return;
            }

            _kept.RemoveAt(most - 1);
        }

        // Equal scores keep reading order: insertion goes behind what is as good. From the end, since lists are short
        // or, inside one document without words, already in order.
        var place = _kept.Count;
        while (place > 0 && _kept[place - 1].Score < score)
        {
            place--;
        }

        _kept.Insert(place, new ScoredArticle(doc, score));
    }

    internal IReadOnlyList<ScoredArticle> ToList() => _kept.Count == 0 ? [] : _kept.ToArray();
}
