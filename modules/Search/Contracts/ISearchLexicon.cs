namespace PanjinPropertyCms.Search.Contracts;

/// <summary>The words that the bureau holds to mean the same (物业公司 = 物业服务企业 = 物业服务人). Asked at each search: must be in memory.</summary>
public interface ISearchLexicon
{
    /// <summary>Longest entry in characters; 0 when empty.</summary>
    int MaxLength { get; }

    /// <summary>Other words for an entry. False when the word is no entry. Words are compared in normalised form.</summary>
    bool TryGet(string word, out IReadOnlyList<string> alternatives);
}
