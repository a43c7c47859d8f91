namespace PanjinPropertyCms.Search.Analysis;

/// <summary>A term of a text.</summary>
/// <param name="Start">Where it begins in the normalised text.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
internal readonly record struct Token(int Start, int Length)
{
    /// <summary>Longer terms (base64, addresses) are cut, alike in index and query: nobody types them in full.</summary>
    internal const int MaxLength = 64;

    internal string TextOf(string normalised) => normalised.Substring(Start, Length);
}
