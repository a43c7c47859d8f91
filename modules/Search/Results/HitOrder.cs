using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Querying;

namespace PanjinPropertyCms.Search.Results;

/// <summary>The order of hits. Total: equal ones go by their place in the index, or pages would repeat and lose hits.</summary>
internal static class HitOrder
{
    internal static Comparison<Candidate> For(SearchSort sort, bool browse) =>
        sort == SearchSort.Newest || browse ? Newest : Best;

    private static int Newest(Candidate a, Candidate b) => First(b.Day.CompareTo(a.Day), b.Score.CompareTo(a.Score), a.Doc.CompareTo(b.Doc));

    private static int Best(Candidate a, Candidate b) => First(b.Score.CompareTo(a.Score), b.Day.CompareTo(a.Day), a.Doc.CompareTo(b.Doc));

    private static int First(int one, int two, int three) => one != 0 ? one : two != 0 ? two : three;
}
