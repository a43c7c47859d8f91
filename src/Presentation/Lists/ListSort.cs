namespace PanjinPropertyCms.Presentation.Lists;

/// <summary>What a list is sorted by, as its address holds it: <c>sort=title</c> upwards, <c>sort=-title</c> downwards.</summary>
/// <param name="Key">A key of the list's <see cref="SortOrder{T}"/>.</param>
/// <param name="Descending">The largest or latest first.</param>
public sealed record ListSort(string Key, bool Descending)
{
    public const string QueryKey = "sort";

    /// <summary>As the address holds it.</summary>
    public override string ToString() => Descending ? "-" + Key : Key;

    /// <summary>The reverse.</summary>
    public ListSort Turned => this with { Descending = !Descending };

    public static ListSort Parse(string text) => text.StartsWith('-') ? new(text[1..], true) : new(text, false);
}
