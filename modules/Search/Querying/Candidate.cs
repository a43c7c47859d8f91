namespace PanjinPropertyCms.Search.Querying;

/// <summary>An article of a candidate.</summary>
/// <param name="Doc">Number in the whole index.</param>
internal readonly record struct ScoredArticle(int Doc, float Score);

/// <summary>A document that holds something of what is asked for.</summary>
internal sealed class Candidate
{
    /// <summary>Number of the document in the whole index.</summary>
    internal required int Doc { get; init; }

    /// <summary>Which segment it is in.</summary>
    internal required int Leaf { get; init; }

    internal float Score { get; set; }

    /// <summary>How many of the core concepts it holds, anywhere.</summary>
    internal required int Held { get; init; }

    internal required int ArticleCount { get; init; }

    /// <summary>Day number plus one; zero is undated.</summary>
    internal required int Day { get; init; }

    /// <summary>The best articles, best first.</summary>
    internal required IReadOnlyList<ScoredArticle> Articles { get; set; }
}
