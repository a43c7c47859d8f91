using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>No word means the same as another.</summary>
internal sealed class EmptyLexicon : ISearchLexicon
{
    internal static EmptyLexicon Instance { get; } = new();

    public int MaxLength => 0;

    public bool TryGet(string word, out IReadOnlyList<string> alternatives)
    {
        alternatives = [];
        return false;
    }
}
