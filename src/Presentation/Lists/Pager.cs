namespace PanjinPropertyCms.Presentation.Lists;

/// <summary>The pages of a list, for the view <c>_Pager</c>.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Total">Rows in all.</param>
public sealed record Pager(int Number, int Size, int Total, ListAddress Address)
{
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>A few pages around the present one, the first and the last; a null is a gap.</summary>
    public IEnumerable<int?> Numbers
    {
        get
        {
            var shown = new SortedSet<int> { 1, Last };
            shown.UnionWith(Enumerable.Range(Number - 2, 5).Where(n => n >= 1 && n <= Last));
            var previous = 0;
            foreach (var number in shown)
            {
                if (number > previous + 1)
                {
                    yield return null;
                }

                yield return previous = number;
            }
        }
    }

    /// <summary>What a visitor typed as page, brought into 1 to 10,000.</summary>
    public static int Read(string? text) => int.TryParse(text, out var number) ? Math.Clamp(number, 1, 10_000) : 1;
}
