namespace PanjinPropertyCms.Search.Querying;

/// <summary>How much a concept decides.</summary>
internal enum ConceptRole
{
    /// <summary>Counts towards the share of the query that a document must hold.</summary>
    Core,

    /// <summary>In quotation marks: without it there is no hit.</summary>
    Required,

    /// <summary>Only lifts what matches anyway (question words, the whole query as one phrase).</summary>
    Bonus,
}

/// <summary>One thing that a query asks for.</summary>
internal sealed record Concept(string Text, ConceptRole Role)
{
    /// <summary>Other words for it, from the lexicon; normalised.</summary>
    internal IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>One of several parts of a word typed without spaces (管理 of 物业管理条例).</summary>
    internal bool IsPart { get; init; }

    /// <summary>Such a word as a whole.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Article number that it names as well: "944".</summary>
    internal string? ArticleNumber { get; init; }

    /// <summary>Keys of a document number, any of which is meant.</summary>
    internal IReadOnlyList<string> DocumentNumberKeys { get; init; } = [];

    /// <summary>Whether the text itself is marked in titles and snippets.</summary>
    internal bool Highlighted { get; init; } = true;
}
